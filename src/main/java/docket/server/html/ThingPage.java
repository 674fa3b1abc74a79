package docket.server.html;

import java.util.List;

/** What is said of one thing. */
public record ThingPage(String key, String iri, String label, List<Cell> types, List<Row> rows) {

    /** A property with its values. */
    public record Row(Cell property, List<Cell> values) {}
}
