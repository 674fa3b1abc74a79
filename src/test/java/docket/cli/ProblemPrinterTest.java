package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import docket.problem.Location;
import docket.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemPrinterTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLineTheCaretAndTheHint() throws IOException {
        String file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFone: 1\r\ntwo: 2\r\n")
                .toString();
        assertThat(printed(
                        Problem.error(new Location(file, 2, 6), "two is too much", "write 1"),
                        Problem.warning(new Location(file, 1, 1), "one is odd", "")))
                .isEqualToNormalizingNewlines(file + """
                :1:1: warning: one is odd
                    one: 1
                    ^
                """ + file + """
                :2:6: error: two is too much
                    two: 2
                         ^
                  hint: write 1
                """);
    }

    @Test
    void aFileThatIsGoneHasNoExcerpt() {
        assertThat(printed(Problem.error(new Location("no/such.yaml", 3, 1), "wrong", "")))
                .isEqualToNormalizingNewlines("no/such.yaml:3:1: error: wrong\n");
        assertThat(printed(Problem.error(new Location("not\0a path", 3, 1), "wrong", "")))
                .contains("wrong");
    }

    /** A thousand errors scroll away what matters; warnings go first. */
    @Test
    void tellsNoMoreThanAPersonReads() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            problems.add(Problem.warning(new Location("a", i, 1), "odd", ""));
            problems.add(Problem.error(new Location("b", i, 1), "wrong", ""));
        }
        assertThat(printed(problems.toArray(Problem[]::new)).lines())
                .hasSize(102)
                .contains("a:10:1: warning: odd", "b:90:1: error: wrong", "… and 80 more", "90 errors")
                .doesNotContain("a:11:1: warning: odd");
    }

    private static String printed(Problem... problems) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ProblemPrinter(new PrintStream(out, true, StandardCharsets.UTF_8)).print(List.of(problems));
        return out.toString(StandardCharsets.UTF_8);
    }
}
