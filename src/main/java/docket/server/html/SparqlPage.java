package docket.server.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The endpoint for a browser: a query to write, and its result.
 *
 * @param query what stands in the field
 * @param problem why there is no result, where there is a query
 * @param downloads the same result in other forms
 */
public record SparqlPage(
        String query, Optional<ResultTable> result, Optional<Problem> problem, List<Link> downloads, Editor editor) {
    /** In characters. */
    private static final int LONGEST_TITLE = 60;

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

    /** Tells windows apart: the beginning of a query that was asked, without its prefixes. */
    public String title() {
        if (result.isEmpty() && problem.isEmpty()) {
            return "SPARQL";
        }
        String asked = query.lines()
                .map(String::strip)
                .filter(line -> !line.matches("(?i)(prefix|base)\\b.*"))
                .collect(Collectors.joining(" "))
                .strip()
                .replaceAll("\\s+", " ");
        return (asked.length() > LONGEST_TITLE ? asked.substring(0, LONGEST_TITLE) + "…" : asked) + " · SPARQL";
    }
}
