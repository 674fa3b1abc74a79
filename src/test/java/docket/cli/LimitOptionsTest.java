package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class LimitOptionsTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(--[a-z-]+) [A-Z]+` \\|[^|]+\\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    private static LimitOptions of(String... args) {
        LimitOptions options = new LimitOptions();
        CommandLine.populateCommand(options, args);
        return options;
    }

    @Test
    void areTheStandardWhereNothingIsSaid() {
        assertThat(of().queries()).isEqualTo(Limits.STANDARD);
        assertThat(of().connections()).isEqualTo(ConnectionLimits.STANDARD);
    }

    @Test
    void whatIsNamedGoesBeforeThePreset() {
        LimitOptions options = of("--query-limit", "90s", "--public", "--connections", "7");
        assertThat(options.queries().query()).isEqualTo(Duration.ofSeconds(90));
        assertThat(options.queries().answerBytes()).isEqualTo(Limits.PUBLIC.answerBytes());
        assertThat(options.connections().most()).isEqualTo(7);
        assertThat(options.connections().request()).isEqualTo(ConnectionLimits.PUBLIC.request());
    }

    @Test
    void thePublicPresetIsNowhereLooser() {
        assertThat(Limits.PUBLIC.query()).isLessThan(Limits.STANDARD.query());
        assertThat(Limits.PUBLIC.answerBytes()).isLessThan(Limits.STANDARD.answerBytes());
        assertThat(Limits.PUBLIC.perClient()).isLessThan(Limits.PUBLIC.admitted());
        assertThat(ConnectionLimits.PUBLIC.perClient()).isLessThan(ConnectionLimits.PUBLIC.most());
        assertThat(ConnectionLimits.PUBLIC.request()).isLessThan(ConnectionLimits.STANDARD.request());
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "2m, PT2M"})
    void readsTimes(String text, Duration time) {
        assertThat(of("--query-limit", text).queries().query()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1000", "512K, 524288", "64M, 67108864", "1024M, 1073741824"})
    void readsBytes(String text, long bytes) {
        assertThat(of("--answer-limit", text).queries().answerBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--query-limit=0s", "--query-limit=30", "--query-limit=-1s", "--query-limit=1h30",
                "--answer-limit=0", "--answer-limit=2G", "--answer-limit=1025M", "--answer-limit=999999999M",
                "--running=0", "--running=x", "--connections=-5", "--public-url=example.org",
                "--public-url=https://a/b", "--public-url=https://a\"b", "--public-url=javascript:x"
            })
    void refusesWhatIsNoLimit(String option) {
        Run run = Run.of("serve", option);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(option.split("=", 2)[1]);
    }

    /** One table tells all of them; it may stand in either file. */
    @Test
    void standInTheTableWithTheirDefaults() throws IOException {
        String documents = Files.readString(Path.of("README.md")) + Files.readString(Path.of("SECURITY.md"));
        List<List<String>> rows = ROW.matcher(documents)
                .results()
                .map(row ->
                        List.of(row.group(1), row.group(2).strip(), row.group(3).strip()))
                .toList();
        List<String> options = CommandLine.Model.CommandSpec.forAnnotatedObject(new LimitOptions()).options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !name.equals("--public"))
                .toList();
        assertThat(rows).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(options);
        for (boolean open : List.of(false, true)) {
            List<String> told = new ArrayList<>();
            if (open) {
                told.add("--public");
            }
            LimitOptions preset = of(told.toArray(String[]::new));
            rows.stream()
                    .filter(row -> !row.get(1).contains("processor"))
                    .forEach(row -> told.add(row.getFirst() + "=" + row.get(open ? 2 : 1)));
            LimitOptions read = of(told.toArray(String[]::new));
            assertThat(read.queries()).isEqualTo(preset.queries());
            assertThat(read.connections()).isEqualTo(preset.connections());
        }
    }
}
