package docket.server.html;

import java.util.List;
import java.util.Optional;

/**
 * The endpoint for a browser: a query to write, and its result.
 *
 * @param problem why there is no result, where there is a query
 * @param downloads the same result in other forms
 */
public record SparqlPage(String query, Optional<ResultTable> result, Optional<String> problem, List<Link> downloads) {
    /** Before anything is asked. */
    public static final SparqlPage EMPTY = new SparqlPage("", Optional.empty(), Optional.empty(), List.of());
}
