package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file that is read, and no argument, can send a terminal its own commands, or name a file to be read. */
class EscapesTest {
    @TempDir
    Path folder;

    @Test
    void noFactsFileWritesEscapes() throws IOException {
        Path file = folder.resolve("a\u001b[31m.yaml");
        for (String text : List.of(
                "!<%1B[31m> a",
                "\"\\e[31m\"",
                "a\u001b]0;title\u0007",
                "%YAML 2.0\n---\na",
                "a: \u009b31m",
                "&\u202ea b",
                "{\"\\u001b\": a}")) {
            Files.writeString(file, text);
            Run run = Run.of("check", "--facts", folder);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("error: ").doesNotContainPattern("[\\p{Cc}\\u202e&&[^\\n]]");
        }
    }

    @Test
    void noArgumentWritesEscapes() {
        for (String argument : List.of("\u001b[31m", "--\u001b[31m", "a\nb", "\u202e", "")) {
            Run run = Run.of(argument);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).doesNotContainPattern("[\\p{Cc}\\u202e&&[^\\n]]");
        }
    }

    @Test
    void anArgumentNamesNoFileOfArguments() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "secret");
        assertThat(Run.of("@" + file).err()).doesNotContain("secret");
    }

    @Test
    void aQuerysWordsAreShownAsTheyStand() throws IOException {
        String words = "${env:HOME} ${sys:user.home} %s%n @|bold x|@";
        Files.writeString(
                folder.resolve("odd.rq"),
                Files.readString(Path.of("queries/regulators.rq"))
                        .replaceFirst("summary: .*", "summary: '" + words.replace("$", "\\$") + "'"));
        assertThat(Run.of("query", "--queries", folder, "odd", "--help").out())
                .contains("${env:HOME} ${sys:user.home} %s%n");
    }
}
