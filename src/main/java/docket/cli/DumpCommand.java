package docket.cli;

import docket.problem.Failure;
import docket.problem.Nearest;
import docket.store.Dump;
import docket.store.DumpFormat;
import docket.store.DumpScope;
import docket.store.Generation;
import docket.store.Verification;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            if (output == null || output.toString().equals("-")) {
                dump.write(chosen, console.out());
            } else {
                toFile(dump, chosen, output);
            }
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

    /** Beside the file first, so that a dump that fails leaves none that is cut short. */
    private static void toFile(Dump dump, DumpFormat format, Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            straight(dump, format, file);
            return;
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                dump.write(format, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw unwritable(file, e);
        }
    }

    /** Into a device or a named pipe, which must not be replaced by a file. */
    private static void straight(Dump dump, DumpFormat format, Path device) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device))) {
            dump.write(format, out);
        } catch (IOException e) {
            throw unwritable(device, e);
        }
    }

    private static Failure unwritable(Path file, IOException e) {
        String why = switch (e) {
            case NoSuchFileException missing -> "there is no such folder";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return Failure.store(file.toString(), "can't be written: " + why, "");
    }

    private Failure unknownFormat() {
        List<String> known =
                Arrays.stream(DumpFormat.values()).map(DumpFormat::label).toList();
        String near = Nearest.hint(format, known);
        return Failure.usage(
                "unknown format '" + format + "'",
                (near.isEmpty() ? "" : near + " ") + "Known: " + String.join(", ", known));
    }
}
