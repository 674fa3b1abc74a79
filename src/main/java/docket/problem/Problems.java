package docket.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects problems while the work goes on, so that a user sees all of them at once. Of a file that is wrong throughout the
 * first {@value #MOST} are kept, so that a file can't fill the memory with its mistakes.
 */
public final class Problems {
    private static final int MOST = 1_000;

    private final LinkedHashMap<String, List<Problem>> byFile = new LinkedHashMap<>();
    private final Map<String, Integer> errors = new HashMap<>();
    private final Map<String, Integer> warnings = new HashMap<>();

    public void add(Problem problem) {
        String file = problem.location().file();
        int count = (problem.isError() ? errors : warnings).merge(file, 1, Integer::sum);
        if (count <= MOST) {
            byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(problem);
        } else if (count == MOST + 1) {
            String rest = "here the file has more than " + MOST + " problems; the rest is not told";
            byFile.computeIfAbsent(file, f -> new ArrayList<>())
                    .add(new Problem(problem.severity(), problem.location(), rest, ""));
        }
    }

    /** Whether no further error of the file would be told: it need not be read to its end. */
    public boolean isFull(String file) {
        return errors.getOrDefault(file, 0) > MOST;
    }

    public void error(Location location, String message, String hint) {
        add(Problem.error(location, message, hint));
    }

    public void warning(Location location, String message, String hint) {
        add(Problem.warning(location, message, hint));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Files in the order in which they first had one, each from its first line to its last. */
    public List<Problem> all() {
        Comparator<Problem> place = Comparator.<Problem>comparingInt(
                        problem -> problem.location().line())
                .thenComparingInt(problem -> problem.location().column());
        return byFile.values().stream()
                .flatMap(problems -> problems.stream().sorted(place))
                .toList();
    }

    /** Fails with all of them if one is an error of the data. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new Failure(Failure.Kind.DATA, all());
        }
    }
}
