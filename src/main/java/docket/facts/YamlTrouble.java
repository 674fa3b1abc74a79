package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Tells why a text is no YAML, and what most often makes it so.
 *
 * @param linesBefore lines of the file above the text
 */
record YamlTrouble(String file, String text, int linesBefore) {

    void tell(MarkedYamlEngineException e, Problems problems) {
        Location at = e.getProblemMark()
                .map(mark -> YamlTree.at(file, mark, linesBefore))
                .orElse(Location.of(file));
        if (isAtTab(at)) {
            problems.error(at, "not readable: a tab where only blanks may stand", "indent with blanks");
        } else {
            problems.error(
                    at,
                    "not readable: " + context(e) + e.getProblem(),
                    "a value with ': ', ' #' or one of [ ] { } , needs quotes");
        }
    }

    private String context(MarkedYamlEngineException e) {
        return e.getContextMark()
                .map(mark -> YamlTree.at(file, mark, linesBefore).line())
                .map(line -> e.getContext() + " that begins at line " + line + ": ")
                .orElse("");
    }

    /** There or right before: the parser stumbles over a blank behind a tab as well. */
    private boolean isAtTab(Location at) {
        return text.lines()
                .skip(Math.max(0, at.line() - 1 - linesBefore))
                .limit(1)
                .flatMapToInt(line ->
                        line.codePoints().skip(Math.max(0, at.column() - 2)).limit(2))
                .anyMatch(c -> c == '\t');
    }
}
