package docket.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects problems while the work goes on, so that a user sees all of them at once. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public void add(Problem problem) {
        all.add(problem);
    }

    public void error(Location location, String message, String hint) {
        add(Problem.error(location, message, hint));
    }

    public void warning(Location location, String message, String hint) {
        add(Problem.warning(location, message, hint));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Problem::isError);
    }

    /** In the order in which they were found. */
    public List<Problem> all() {
        return Collections.unmodifiableList(all);
    }

    /** Fails with all of them if one is an error of the data. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new Failure(Failure.Kind.DATA, List.copyOf(all));
        }
    }
}
