package docket.cli;

import docket.problem.Failure;
import docket.problem.Nearest;
import docket.query.explain.Explanation;
import docket.query.explain.ExplanationJson;
import docket.query.explain.ExplanationReader;
import docket.query.explain.ExplanationText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docket explain}: what holds of a thing, every stated value with who says so, and why. */
@Command(
        name = "explain",
        description = {
            "Tells what holds of a thing and why: every value that is stated, who says so and where, and what became of it.",
            "Example: docket explain nl-2024-penalty amount"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String TEXT = "text";
    private static final String JSON = "json";

    private final Docket docket;
    private final Console console;

    @Parameters(index = "0", paramLabel = "KEY", description = "A key of the register, source/ID or an absolute IRI.")
    private String key = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROPERTY",
            description = "One property of it, such as amount or type; none: all of them.")
    private @Nullable String property;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = TEXT,
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private String format = TEXT;

    ExplainCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!format.equals(TEXT) && !format.equals(JSON)) {
            throw Failure.usage(
                    "unknown format '" + format + "'", Nearest.hint(format, List.of(TEXT, JSON), "known: text, json"));
        }
        try (Opened opened = Opened.of(docket)) {
            ExplanationReader reader = new ExplanationReader(opened.endpoint(), opened.iris(), LIMIT);
            Explanation explanation = property == null ? reader.read(key) : reader.read(key, property);
            if (format.equals(JSON)) {
                console.data(out -> ExplanationJson.write(explanation, out));
                console.out().println();
            } else {
                String text = ExplanationText.of(explanation);
                console.data(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return ExitCodes.OK;
    }
}
