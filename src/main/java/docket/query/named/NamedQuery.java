package docket.query.named;

import docket.query.OwnQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;

/**
 * A query that has a name: a file of {@code queries/}.
 *
 * @param name of the file without its ending, and the public name
 * @param summary one line
 * @param description more than one line, or empty
 * @param parameters in the order in which the text first uses them
 * @param columns their descriptions by name, in the order of the header; empty for a query that makes a graph
 * @param example arguments of a call that gives rows; empty where none are needed
 * @param source the file, with its header
 */
public record NamedQuery(
        String name,
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        Map<String, String> columns,
        Map<String, String> example,
        Optional<Chart> chart,
        OwnQuery source) {

    public NamedQuery {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    public Optional<Parameter> parameter(String called) {
        return parameters.stream().filter(p -> p.name().equals(called)).findFirst();
    }

    /** As a message shows it. */
    public String file() {
        return source.file();
    }

    /** The file as it is, with its header. */
    public String text() {
        return source.text();
    }

    /** The SPARQL alone: no line of the header, no blank line before the first. */
    public String sparql() {
        return text().lines()
                .filter(line -> !line.startsWith("#+"))
                .collect(Collectors.joining("\n", "", "\n"))
                .stripLeading();
    }

    /** @see OwnQuery#parse */
    public Query parse() {
        return source.parse();
    }
}
