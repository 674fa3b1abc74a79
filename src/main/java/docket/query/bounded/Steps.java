package docket.query.bounded;

/** Looks at a deadline once in a number of steps, each of which is too short for that. */
final class Steps {
    /** Of comparing or reading tuples: some microseconds. */
    private static final int SHORT = 1 << 10;

    /** Of rows, each of which may have gone through a filter of thousands of values. */
    private static final int LONG = 1 << 4;

    private final Deadline deadline;
    private final int most;
    private int steps;

    private Steps(Deadline deadline, int most) {
        this.deadline = deadline;
        this.most = most;
    }

    static Steps small(Deadline deadline) {
        return new Steps(deadline, SHORT);
    }

    /** @param most how many pass between two looks */
    static Steps of(Deadline deadline, int most) {
        return new Steps(deadline, most);
    }

    static Steps ofRows(Deadline deadline) {
        return new Steps(deadline, LONG);
    }

    void step() {
        if (++steps >= most) {
            steps = 0;
            deadline.check();
        }
    }
}
