package docket.server.answer;

import docket.server.http.HttpProblem;
import docket.server.http.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many queries run at once and a few more wait, in the order in which they came; the others come again later. */
final class Turns {
    private static final String RETRY_SECONDS = "5";

    private final Semaphore free;
    private final Duration wait;

    Turns(Limits limits) {
        this.free = new Semaphore(limits.queries(), true);
        this.wait = limits.turn();
    }

    /** @throws Refusal 503 where its turn does not come in time */
    <T> T take(Supplier<T> work) {
        if (!free.tryAcquire() && !waited()) {
            throw new Refusal(
                    HttpProblem.of(503, "busy", "other queries take all the time there is; try again a little later"),
                    Map.of("Retry-After", RETRY_SECONDS));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean waited() {
        if (free.getQueueLength() >= Limits.WAITING) {
            return false;
        }
        try {
            return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
