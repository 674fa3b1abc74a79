package docket.server.connection;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;

/** One connection's client: what it has to do next, and for how long it may. */
final class Peer {
    private static final long EVER = Long.MAX_VALUE;
    private static final long STUCK = TimeUnit.SECONDS.toNanos(2);

    /** Who is waited for: nobody, the client that asks, ourselves, the client that takes its answer. */
    private enum Phase {
        QUIET,
        ASKING,
        WORKING,
        TAKING
    }

    private final Connection connection;
    private final String client;
    private final ConnectionLimits limits;
    private Phase phase = Phase.QUIET;
    private long since = System.nanoTime();
    private long allowed = EVER;
    private long sent;
    private long heard;

    Peer(Connection connection, String client, ConnectionLimits limits) {
        this.connection = connection;
        this.client = client;
        this.limits = limits;
    }

    /** The address that it comes from. */
    String client() {
        return client;
    }

    /** @param whole whether its request has no body that is still to come */
    synchronized void asked(boolean whole) {
        if (whole) {
            enter(Phase.WORKING, EVER);
        } else if (phase != Phase.ASKING) {
            enter(Phase.ASKING, limits.request().toNanos());
        }
    }

    /** @param bytes of its answer until now, with those that it is about to be sent */
    synchronized void takes(long bytes) {
        if (phase != Phase.TAKING) {
            enter(Phase.TAKING, EVER);
        }
        sent = System.nanoTime();
        allowed = limits.request().toNanos()
                + (long) ((double) bytes / limits.bytesPerSecond() * TimeUnit.SECONDS.toNanos(1));
    }

    /** What it was sent is on its way; for what comes next we have the time. */
    synchronized void took() {
        allowed = EVER;
    }

    /** It has its answer. */
    synchronized void done() {
        heard = connection.getBytesIn();
        enter(Phase.QUIET, EVER);
    }

    private void enter(Phase next, long time) {
        phase = next;
        since = System.nanoTime();
        allowed = time;
    }

    /** Looked at now and then: the head of a request is first seen here, for Jetty tells of it only when it is whole. */
    synchronized boolean isLate() {
        if (phase == Phase.QUIET && connection.getBytesIn() > heard) {
            enter(Phase.ASKING, limits.request().toNanos());
        }
        return System.nanoTime() - since > allowed;
    }

    /** Whether the connection can end for another one's sake. */
    synchronized boolean isDispensable() {
        return phase == Phase.QUIET || phase == Phase.ASKING;
    }

    /** Whether it has not taken what it was sent for so long that a new connection of the same client goes before it. */
    synchronized boolean isStuck() {
        return phase == Phase.TAKING && allowed != EVER && System.nanoTime() - sent > STUCK;
    }

    /** Whether it no longer waits for the answer that is being made; asked by the one who makes it, its request read. */
    boolean isGone() {
        return connection.getEndPoint() instanceof PeekingConnector.Peeking end && end.isGone();
    }

    synchronized long waited() {
        return System.nanoTime() - since;
    }

    void cut() {
        connection.getEndPoint().close(new TimeoutException("too slow, or others wait"));
    }
}
