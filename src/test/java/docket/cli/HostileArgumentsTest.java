package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import docket.fuzz.Cases;
import docket.fuzz.Spoiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a shell can hand over as an argument: done or told in a few plain lines, and what is published stays. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
@ExtendWith(BuiltStore.class)
class HostileArgumentsTest {
    private static final List<String> ARGUMENTS = List.of(
            "",
            " ",
            "-",
            "--",
            "-x",
            "--x=y",
            "'",
            "\"",
            "*",
            "a\nb",
            "\u001b[31m",
            "\u202ex",
            "@",
            "@nowhere",
            "$HOME",
            "${env:HOME}",
            "%s%n",
            "\\",
            "\u00fc",
            "\ud83d\ude00",
            "\ud800",
            "a\u0000b",
            "../../etc/passwd",
            "/",
            "/dev/null",
            "http://[",
            "http://a b/",
            "http://127.0.0.1:1/",
            "1e999999999",
            "-1",
            "99999999999999999999",
            "NaN",
            "0000-00-00",
            "99999-01",
            "x".repeat(100_000),
            "nl-ap",
            "nl-2024-fine",
            "2024-09-03",
            "current");

    /** What stands around the argument. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("%s"),
            List.of("help", "%s"),
            List.of("schema", "%s"),
            List.of("check", "--base", "%s", "--facts", "nowhere"),
            List.of("check", "--as-of", "%s", "--facts", "nowhere"),
            List.of("check", "--rates", "%s", "--facts", "nowhere"),
            List.of("check", "--facts", "nowhere/%s"),
            List.of("check", "--ontology", "nowhere/%s"),
            List.of("check", "--articles", "nowhere/%s", "--facts", "nowhere"),
            List.of("query", "%s"),
            List.of("query", "totals", "--queries", "nowhere/%s"),
            List.of("query", "totals", "--queries"),
            List.of("query", "totals", "--store", "nowhere/%s"),
            List.of("query", "totals", "--store", "http://127.0.0.1:1/%s"),
            List.of("query", "totals", "--format", "%s"),
            List.of("query", "totals", "--respondent", "%s"),
            List.of("query", "fines-over", "--min=%s"),
            List.of("explain", "%s"),
            List.of("explain", "nl-2024-fine", "%s"),
            List.of("sparql", "nowhere/%s"),
            List.of("sparql", "--timeout", "%s"),
            List.of("dump", "--format", "%s"),
            List.of("dump", "-o", "nowhere/%s"),
            List.of("diff", "%s", "current"),
            List.of("diff", "--answers", "--timeout", "%s", "current", "current"),
            List.of("serve", "--port", "%s", "--facts", "nowhere", "--store", "nowhere"));

    @Test
    void argumentsAreDoneOrTold(Path store) throws IOException {
        String published = Files.readString(store.resolve("CURRENT"));
        Cases.run(150, random -> {
            List<String> command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            String argument = argument(random);
            Run run = Run.reading(
                    argument,
                    command.contains("--store")
                            ? words(command, argument)
                            : words(command, argument, "--store=" + store));
            assertThat(run.exit()).as("%s: %s", command, run.err()).isIn(0, 1, 2, 3);
            assertThat(run.err())
                    .as("%s", command)
                    .hasSizeLessThan(20_000)
                    .doesNotContain("Exception")
                    .doesNotContainPattern("[\\p{Cc}\\u202e&&[^\\n]]");
        });
        assertThat(Files.readString(store.resolve("CURRENT"))).isEqualTo(published);
    }

    @Test
    void aBaseIsWhatEveryIriMayBeginWith(@TempDir Path facts) {
        for (String base : List.of(
                "http://a/\u001b[31m/",
                "http://a/\u202e/",
                "http://a/%zz/",
                "http://[/",
                "http://a:b/",
                "http://@/",
                "http://u:p@a/",
                "http://a/../",
                "http://a/?x/",
                "http://" + "x".repeat(600) + "/")) {
            assertThat(Run.of("check", "--base", base, "--facts", facts).exit())
                    .as(base)
                    .isEqualTo(2);
        }
        assertThat(Run.of("check", "--base", "http://localhost:8080/x/", "--facts", facts)
                        .err())
                .doesNotContain("is no base IRI");
    }

    private static String argument(Random random) {
        String argument = ARGUMENTS.get(random.nextInt(ARGUMENTS.size()));
        return random.nextBoolean() ? argument : new Spoiler(random).once(argument);
    }

    private static Object[] words(List<String> command, String argument, String... last) {
        List<String> words = new java.util.ArrayList<>();
        command.forEach(word -> words.add(word.replace("%s", argument)));
        words.addAll(List.of(last));
        return words.toArray();
    }
}
