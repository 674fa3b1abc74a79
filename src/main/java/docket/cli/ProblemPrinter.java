package docket.cli;

import docket.problem.Excerpt;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Utf8;
import docket.problem.Visible;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints problems file by file and line by line, each with its line and a caret below the column. */
final class ProblemPrinter {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final long LARGEST_FILE = 1 << 24;
    private static final Comparator<Problem> ORDER = Comparator.comparing(
            Problem::location,
            Comparator.comparing(Location::file)
                    .thenComparingInt(Location::line)
                    .thenComparingInt(Location::column));

    private final PrintStream out;
    private final Map<String, List<String>> files = new HashMap<>();

    ProblemPrinter(PrintStream out) {
        this.out = out;
    }

    /** No more than a screen or two of them; how many there are in all is told last. */
    void print(Collection<Problem> problems) {
        problems.stream()
                .sorted(Comparator.comparing(Problem::isError).reversed().thenComparing(ORDER))
                .limit(MOST)
                .sorted(ORDER)
                .forEach(this::print);
        if (problems.size() > MOST) {
            out.println("… and " + (problems.size() - MOST) + " more");
        }
        long errors = problems.stream().filter(Problem::isError).count();
        if (errors > 1) {
            out.println(errors + " errors");
        }
    }

    private void print(Problem problem) {
        Location at = problem.location();
        out.println(place(at) + ": " + problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.message());
        line(at).ifPresent(line -> Excerpt.of(line, at.column()).lines().forEach(shown -> out.println("    " + shown)));
        if (!problem.hint().isEmpty()) {
            out.println("  hint: " + problem.hint());
        }
    }

    /** A file's name may be as long as an argument. */
    private static String place(Location at) {
        Location shown = new Location(Visible.line(at.file(), LONGEST_NAME), at.line(), at.column());
        return shown.toString();
    }

    /** The line as it stands in the file now; empty for what is no text file, or too large to look into. */
    private Optional<String> line(Location at) {
        if (at.line() == 0 || at.file().endsWith(".gz")) {
            return Optional.empty();
        }
        List<String> lines = files.computeIfAbsent(at.file(), ProblemPrinter::read);
        return at.line() <= lines.size() ? Optional.of(lines.get(at.line() - 1)) : Optional.empty();
    }

    private static List<String> read(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE) {
                return List.of();
            }
            return Utf8.show(Files.readAllBytes(path)).lines().toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
