package docket.server.html;

import java.util.List;
import java.util.Optional;

/**
 * A named query: its form, and its result where nothing that it needs is missing.
 *
 * @param command how to run it from the command line
 * @param problems what is wrong with the parameters, one line each
 */
public record QueryPage(
        String name,
        String summary,
        String description,
        List<Field> fields,
        List<Column> columns,
        String sparql,
        String command,
        Optional<ResultTable> result,
        List<String> problems,
        List<Link> downloads) {

    /**
     * A parameter.
     *
     * @param values the only ones allowed; empty for a free text
     * @param value what was given, else the default, else empty
     * @param hint what it takes
     */
    public record Field(
            String name, String description, String hint, boolean required, List<String> values, String value) {}

    /** What a column means. */
    public record Column(String name, String description) {}
}
