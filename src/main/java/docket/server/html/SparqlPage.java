package docket.server.html;

import java.util.List;
import java.util.Optional;

/**
 * The endpoint for a browser: a query to write, and its result.
 *
 * @param query what stands in the field
 * @param problem why there is no result, where there is a query
 * @param downloads the same result in other forms
 */
public record SparqlPage(
        String query, Optional<ResultTable> result, Optional<Problem> problem, List<Link> downloads, Editor editor) {

    /** @param excerpt the line that it is about, and a caret below; or empty */
    public record Problem(String detail, List<String> excerpt) {
        public Problem {
            excerpt = List.copyOf(excerpt);
        }
    }

    /**
     * What the editor has beyond a plain field.
     *
     * @param settings for its script, a JSON object
     * @param examples by name
     */
    public record Editor(String settings, List<Example> examples) {
        public Editor {
            examples = List.copyOf(examples);
        }
    }

    /** A query that runs as it is. */
    public record Example(String name, String summary, String query) {}

    public SparqlPage {
        downloads = List.copyOf(downloads);
    }

    /** Tells windows apart: the query's first line that is no prefix, at most 60 characters of it. */
    public String title() {
        return query.lines()
                .map(line -> line.strip().replaceFirst("^#+\\s*", ""))
                .filter(line -> !line.isEmpty() && !line.matches("(?i)(prefix|base)\\b.*"))
                .findFirst()
                .map(line -> line.length() > 60 ? line.substring(0, 59) + "…" : line)
                .map(line -> line + " · SPARQL")
                .orElse("SPARQL");
    }
}
