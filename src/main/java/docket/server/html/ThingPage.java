package docket.server.html;

import java.util.List;

/**
 * What is said of one thing.
 *
 * @param path of its document, percent-encoded, without an ending
 * @param evidence path of what its sources say, or empty where that query does not take it
 */
public record ThingPage(String path, String evidence, String iri, String label, List<Cell> types, List<Row> rows) {

    /** A property with its values. */
    public record Row(Cell property, List<Cell> values) {}
}
