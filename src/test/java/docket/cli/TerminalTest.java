package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the data hold, a terminal shows it and does not obey it; in a pipe the data are exact. */
@ExtendWith(BuiltStore.class)
class TerminalTest {
    private static final String HOSTILE = "\u001b]0;title\u0007 \u009b31m \u202e";
    private static final String ROW = "SELECT (\"%s\" AS ?x) {}".formatted(HOSTILE);
    private static final String GRAPH = "CONSTRUCT { <urn:s> <urn:p> \"%s\" } WHERE {}".formatted(HOSTILE);
    private static final String COMMANDS = "[\\p{Cc}\\u202e&&[^\\n\\t\\r]]|\\r(?!\\n)";

    @TempDir
    Path folder;

    @Test
    void anAnswerIsShown(Path store) throws IOException {
        Path query = folder.resolve("q.rq");
        Map<String, List<String>> formats =
                Map.of(ROW, List.of("table", "csv", "tsv", "json"), GRAPH, List.of("turtle", "ntriples", "jsonld"));
        for (String text : formats.keySet()) {
            Files.writeString(query, text);
            for (String format : formats.get(text)) {
                Run run = Run.onTerminal("sparql", "--store", store, query, "--format", format);
                assertThat(run.exit()).isZero();
                assertThat(run.out()).as(format).contains("title").doesNotContainPattern(COMMANDS);
            }
        }
    }

    /** XML has no such characters, not even written as numbers. */
    @Test
    void inXmlItIsRefused(Path store) throws IOException {
        Path query = Files.writeString(folder.resolve("q.rq"), ROW);
        Run run = Run.onTerminal("sparql", "--store", store, query, "--format", "xml");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written as XML").doesNotContainPattern(COMMANDS);
    }

    @Test
    void aDifferenceIsShown(Path store) throws IOException {
        Path old = Files.writeString(folder.resolve("old.nq"), "");
        Path now =
                Files.writeString(folder.resolve("now.nq"), "<http://a/s> <http://a/p> \"%s\" .\n".formatted(HOSTILE));
        assertThat(Run.onTerminal("diff", old, now, "--store", store).out())
                .contains("title")
                .doesNotContainPattern(COMMANDS);
    }

    @Test
    void inAPipeAnAnswerIsExact(Path store) {
        assertThat(Run.reading(ROW, "sparql", "--store", store, "--format", "csv")
                        .out())
                .contains(HOSTILE);
    }
}
