package docket.cli;

import docket.problem.Location;
import docket.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints problems, each with the line of the file that it is about and a caret below its column. */
final class ProblemPrinter {
    private static final int WIDEST = 160;

    private final PrintStream out;
    private final Map<String, List<String>> files = new HashMap<>();

    ProblemPrinter(PrintStream out) {
        this.out = out;
    }

    void print(Collection<Problem> problems) {
        problems.forEach(this::print);
        long errors = problems.stream().filter(Problem::isError).count();
        if (errors > 1) {
            out.println(errors + " errors");
        }
    }

    private void print(Problem problem) {
        Location at = problem.location();
        out.println(at + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.message());
        line(at).ifPresent(line -> excerpt(line, at.column()));
        if (!problem.hint().isEmpty()) {
            out.println("  hint: " + problem.hint());
        }
    }

    private void excerpt(String line, int column) {
        int from = Math.max(0, column - WIDEST / 2);
        int start = line.length() <= WIDEST ? 0 : Math.min(from, line.length() - WIDEST);
        String shown = line.substring(start, Math.min(line.length(), start + WIDEST)).replace('\t', ' ');
        out.println("    " + shown);
        if (column > 0) {
            out.println("    " + " ".repeat(column - 1 - start) + "^");
        }
    }

    /** The line as it stands in the file now; empty for what is no text file. */
    private Optional<String> line(Location at) {
        if (at.line() == 0 || at.file().endsWith(".gz")) {
            return Optional.empty();
        }
        List<String> lines = files.computeIfAbsent(at.file(), ProblemPrinter::read);
        return at.line() <= lines.size() ? Optional.of(lines.get(at.line() - 1)) : Optional.empty();
    }

    private static List<String> read(String file) {
        try {
            return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?")
                    .lines()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
