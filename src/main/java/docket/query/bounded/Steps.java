package docket.query.bounded;

/** Looks at a deadline once in a number of steps, each of which is too short for that. */
final class Steps {
    /** Some microseconds of reading characters or tuples. */
    private static final int STEPS = 1 << 10;

    private final Deadline deadline;
    private int steps;

    Steps(Deadline deadline) {
        this.deadline = deadline;
    }

    void step() {
        if (++steps >= STEPS) {
            steps = 0;
            deadline.check();
        }
    }
}
