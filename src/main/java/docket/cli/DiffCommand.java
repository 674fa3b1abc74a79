package docket.cli;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.Prefixes;
import docket.query.compare.AnswerChanges;
import docket.query.compare.ChangesJson;
import docket.query.compare.ChangesText;
import docket.query.compare.Comparison;
import docket.query.compare.RowChange;
import docket.query.named.Catalogue;
import docket.store.Patch;
import docket.store.Version;
import docket.store.Versions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docket diff}: what a new version changes, in quads or in answers. */
@Command(
        name = "diff",
        description = {
            "Writes what turns OLD into NEW, as RDF Patch; with --answers what it changes in the named queries.",
            "Each of the two is current, previous, the name of a generation, the folder of a store, or a file"
                    + " (.nq, .nt, .ttl, .trig, also with .gz)."
        })
final class DiffCommand implements Callable<Integer> {
    private final Docket docket;
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "The version to start from.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The version to arrive at.")
    private String now = "";

    @Option(
            names = "--answers",
            description = "Run every named query on both, and list the rows that differ with the claims behind it.")
    private boolean answers;

    @Option(names = "--format", paramLabel = "FORMAT", description = "With --answers: text or json (default: text).")
    private @Nullable String format;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "With --answers: how long one query may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; -: standard output (default).")
    private @Nullable Path output;

    DiffCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = json();
        Versions versions = new Versions(docket::store);
        try (Version before = versions.open(old);
                Version after = versions.open(now)) {
            if (answers) {
                answers(before, after, json);
            } else {
                patch(before, after);
            }
        }
        return ExitCodes.OK;
    }

    private boolean json() {
        if (timeout < 1) {
            throw Failure.usage("--timeout takes seconds from 1", "");
        }
        if (format != null && !answers) {
            throw Failure.usage("--format is for --answers", "without it the output is RDF Patch");
        }
        return switch (format) {
            case null -> false;
            case "text" -> false;
            case "json" -> true;
            default -> throw Failure.usage("unknown format '" + format + "'", "text or json");
        };
    }

    private void patch(Version before, Version after) throws IOException {
        Patch patch = new Patch(iri(after), iri(before));
        new OutputFile(output, console).write(out -> {
            Patch.Size size = patch.write(before, after, out);
            console.err().println("quads: " + size.added() + " added, " + size.removed() + " removed");
        });
    }

    /** A file has no name that others would know it by. */
    private static Optional<String> iri(Version version) {
        return version instanceof Version.Published published
                ? Optional.of(Iris.generation(published.name()))
                : Optional.empty();
    }

    private void answers(Version before, Version after, boolean json) throws IOException {
        DatasetGraph now = after.dataset();
        Iris iris = Comparison.irisOf(now);
        AnswerChanges changes = new Comparison(new Catalogue(docket.queries()), iris, Duration.ofSeconds(timeout))
                .between(before.dataset(), now);
        new OutputFile(output, console).write(out -> {
            if (json) {
                new ChangesJson(before.name(), after.name()).write(changes, out);
            } else {
                PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
                new ChangesText(new Prefixes(iris)).write(changes, text);
                text.flush();
            }
        });
        changes.notes().forEach(note -> console.err().println("note: " + note));
        console.err()
                .printf(
                        "rows: %d changed, %d added, %d removed; claims: %d added, %d removed%n",
                        changes.count(RowChange.Changed.class),
                        changes.count(RowChange.Added.class),
                        changes.count(RowChange.Removed.class),
                        changes.claimsAdded(),
                        changes.claims().size() - changes.claimsAdded());
    }
}
