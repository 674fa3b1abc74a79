package docket.server.html;

import java.util.Set;

/**
 * What a page was made from, and what it can lead to.
 *
 * @param generation name of the data's state; empty for a page that shows no data
 * @param program version of the program
 * @param queries names of the named queries that there are
 */
public record Colophon(String generation, String program, Set<String> queries) {
    public Colophon {
        queries = Set.copyOf(queries);
    }

    public boolean has(String query) {
        return queries.contains(query);
    }
}
