package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BugsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Bugs bugs = new Bugs(new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void eachKindHasItsTraceOnceAndThenALineNowAndThen() {
        for (int time = 1; time <= 99_999; time++) {
            bugs.accept(bug("one", 7));
        }
        bugs.accept(bug("two", 8));

        assertThat(lines())
                .filteredOn(line -> !line.startsWith("\t") && !line.startsWith(" "))
                .containsExactly(
                        "java.lang.IllegalStateException: one",
                        "docket: a bug: java.lang.IllegalStateException at docket.Some.method(Some.java:7), for the 10th time",
                        "docket: a bug: java.lang.IllegalStateException at docket.Some.method(Some.java:7), for the 100th time",
                        "docket: a bug: java.lang.IllegalStateException at docket.Some.method(Some.java:7), for the 1000th time",
                        "docket: a bug: java.lang.IllegalStateException at docket.Some.method(Some.java:7), for the 10000th time",
                        "java.lang.IllegalStateException: two");
        assertThat(lines())
                .filteredOn(line -> line.contains("at docket.Some.method(Some.java:8)"))
                .hasSize(1);
    }

    @Test
    void kindsWithoutEndAreToldAsOne() {
        for (int line = 1; line <= 100_000; line++) {
            bugs.accept(bug("many", line));
        }

        assertThat(lines()).hasSizeLessThan(1_000);
        assertThat(lines()).last().asString().contains("a bug of yet another kind, for the 10000th time");
    }

    @Test
    void whatAClientWroteMovesNoCursorAndHasAnEnd() {
        bugs.accept(bug("\u001b[2J" + "x".repeat(1_000_000), 7));

        assertThat(lines()).first().asString().contains("U+001B[2Jxxx").hasSizeLessThan(1_100);
    }

    private static Throwable bug(String message, int line) {
        Throwable bug = new IllegalStateException(message);
        bug.setStackTrace(new StackTraceElement[] {new StackTraceElement("docket.Some", "method", "Some.java", line)});
        return bug;
    }

    private List<String> lines() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
