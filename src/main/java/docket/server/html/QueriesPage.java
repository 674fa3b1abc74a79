package docket.server.html;

import java.util.List;

/** The list of named queries. */
public record QueriesPage(List<Entry> entries) {

    /** One of them. */
    public record Entry(String name, String summary, List<String> tags) {}
}
