package docket.server;

import docket.problem.Location;
import docket.problem.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The orderly end of a server: it takes no more requests, and those that run may come to their end.
 *
 * @param most how long they may; what runs on after that is cut
 */
record Drain(Server jetty, Duration most) {
    /** A query that has just been taken ends at its limit; this is for its answer to be sent. */
    private static final Duration SENDING = Duration.ofSeconds(1);

    static Drain of(Server jetty, Duration queryLimit) {
        return new Drain(jetty, queryLimit.plus(SENDING));
    }

    /** @param problems is told of requests that will be cut */
    void await(Consumer<Problem> problems) {
        try {
            Graceful.shutdown(jetty).get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            abandon(problems);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(problems);
        }
    }

    /** Jetty would wait again, then interrupt threads, under which TDB2's files can close, and then complain of them. */
    private void abandon(Consumer<Problem> problems) {
        long running = jetty.getDescendants(GracefulHandler.class).stream()
                .mapToLong(GracefulHandler::getCurrentRequestCount)
                .sum();
        if (running > 0) {
            problems.accept(Problem.warning(
                    Location.of("docket"),
                    (running == 1 ? "1 request was" : running + " requests were") + " cut, still running "
                            + most.toMillis() / 1000.0 + " s after the server was told to stop",
                    ""));
        }
        jetty.getBeans(QueuedThreadPool.class).forEach(pool -> pool.setStopTimeout(0));
    }
}
