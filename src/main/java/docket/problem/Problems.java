package docket.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Collects problems while the work goes on, so that a user sees all of them at once. */
public final class Problems {
    private final LinkedHashMap<String, List<Problem>> byFile = new LinkedHashMap<>();

    public void add(Problem problem) {
        byFile.computeIfAbsent(problem.location().file(), file -> new ArrayList<>())
                .add(problem);
    }

    public void error(Location location, String message, String hint) {
        add(Problem.error(location, message, hint));
    }

    public void warning(Location location, String message, String hint) {
        add(Problem.warning(location, message, hint));
    }

    public boolean hasErrors() {
        return byFile.values().stream().flatMap(List::stream).anyMatch(Problem::isError);
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
