package docket.query.bounded;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/** The moment by which a query must have been answered, its answer written. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** Counted from now. */
    public static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** What is left; zero when it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** @throws QueryCancelledException when it has passed */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new QueryCancelledException();
        }
    }
}
