package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docket explain} and {@code docket query --explain} as a user calls them, on the repository's own facts. */
class ExplainCommandTest {
    @TempDir
    private static Path store;

    private record Said(int exit, String out, String err) {}

    @BeforeAll
    static void build() {
        assertThat(run("build").exit()).isZero();
    }

    @Test
    void endsWithWhatHolds() {
        Said said = run("explain", "nl-2024-penalty", "amount");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("nl-2024-penalty: ").endsWith("\n  Holds: EUR 5,100,000\n");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void writesJson() {
        assertThat(run("explain", "uk-fine", "status", "--format", "json").out())
                .startsWith("{")
                .contains("\"property\": \"status\"")
                .endsWith("}\n");
    }

    @Test
    void refusesWhatThereIsNot() {
        Said key = run("explain", "nl-2024-fein");
        assertThat(key.exit()).isEqualTo(2);
        assertThat(key.out()).isEmpty();
        assertThat(key.err()).contains("unknown key 'nl-2024-fein'", "did you mean 'nl-2024-fine'?");
        Said property = run("explain", "nl-2024-fine", "share");
        assertThat(property.exit()).isEqualTo(2);
        assertThat(property.err()).contains("it has type, amount, amountEUR");
        assertThat(run("explain").exit()).isEqualTo(2);
        assertThat(run("explain", "nl-ap", "--format", "csv").exit()).isEqualTo(2);
    }

    @Test
    void aRowIsFollowedByItsClaims() {
        Said said = run("query", "settlements", "--explain");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .containsSubsequence("settlement ", "\nus-il-2024-settlement ", "\n      - 000, paragraph 12, “");
        assertThat(run("query", "settlements", "--explain", "--format", "table"))
                .isEqualTo(said);
        assertThat(run("query", "settlements", "--explain", "--format", "text")).isEqualTo(said);
    }

    @Test
    void rowsAreExplainedToReadersAlone() {
        assertThat(run("query", "settlements", "--explain", "--format", "csv").exit())
                .isEqualTo(2);
        Said graph = run("query", "describe", "--about", "uk-fine", "--explain");
        assertThat(graph.exit()).isEqualTo(2);
        assertThat(graph.err()).contains("--explain is for rows");
    }

    private static Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int exit = Main.run(
                console,
                Stream.concat(Stream.of(args), Stream.of("--store", store.toString()))
                        .toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
