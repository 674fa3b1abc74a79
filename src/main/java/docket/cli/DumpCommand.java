package docket.cli;

import docket.problem.Failure;
import docket.problem.Nearest;
import docket.store.Dump;
import docket.store.DumpFormat;
import docket.store.DumpScope;
import docket.store.Generation;
import docket.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docket dump}: the graph as a file; the same generation gives the same bytes. */
@Command(name = "dump", description = "Writes the graph: triples formats the resolved view, quads formats all graphs.")
final class DumpCommand implements Callable<Integer> {
    private final Docket docket;
    private final Console console;

    @Option(
            names = "--format",
            defaultValue = "turtle",
            paramLabel = "FORMAT",
            description = "turtle, trig, nquads, ntriples, jsonld, rdfxml (default: ${DEFAULT-VALUE}).")
    private String format = "turtle";

    @Option(
            names = "--graph",
            paramLabel = "GRAPH",
            description = "view or all (default: all for trig and nquads, else view).")
    private @Nullable String graph;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; -: standard output (default).")
    private @Nullable Path output;

    DumpCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DumpFormat chosen = DumpFormat.of(format).orElseThrow(this::unknownFormat);
        DumpScope scope = scope(chosen);
        try (Generation generation = docket.store().open(Verification.QUICK)) {
            Dump dump = new Dump(
                    generation.dataset(),
                    scope,
                    Optional.of(docket.ontology().resolve("context.jsonld")).filter(Files::exists));
            new OutputFile(output, console).write(out -> dump.write(chosen, out));
        }
        return ExitCodes.OK;
    }

    private DumpScope scope(DumpFormat chosen) {
        DumpScope scope = switch (graph) {
            case null -> chosen.defaultScope();
            case "view" -> DumpScope.VIEW;
            case "all" -> DumpScope.ALL;
            default -> throw Failure.usage("unknown graph '" + graph + "'", "view or all");
        };
        if (scope == DumpScope.ALL && !chosen.holdsGraphs()) {
            throw Failure.usage(chosen.label() + " holds triples, so it can't hold all graphs", "use trig or nquads");
        }
        return scope;
    }

    private Failure unknownFormat() {
        List<String> known =
                Arrays.stream(DumpFormat.values()).map(DumpFormat::label).toList();
        String near = Nearest.hint(format, known);
        return Failure.usage(
                "unknown format '" + format + "'",
                (near.isEmpty() ? "known: " : near + " Known: ") + String.join(", ", known));
    }
}
