package docket.query.bounded;

import java.time.Duration;
import java.util.Comparator;
import org.apache.jena.query.QueryCancelledException;

/** The moment by which a query must have been answered, its answer written; looked at again and again while it runs. */
public final class Deadline {
    private final long end;
    private final Runnable pause;

    private Deadline(long end, Runnable pause) {
        this.end = end;
        this.pause = pause;
    }

    /** Counted from now. */
    public static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos(), () -> {});
    }

    /** The same moment, for a query that has to let others run now and then: {@code pause} is called at every look and may wait. */
    public Deadline pausing(Runnable pause) {
        return new Deadline(end, pause);
    }

    /** What is left; zero when it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** The same order, for a long sort: it looks at the clock now and then, as {@link #check} does. */
    public <T> Comparator<T> watching(Comparator<T> order) {
        Steps steps = Steps.small(this);
        return (left, right) -> {
            steps.step();
            return order.compare(left, right);
        };
    }

    /** @throws QueryCancelledException when it has passed */
    public void check() {
        pause.run();
        if (System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
    }
}
