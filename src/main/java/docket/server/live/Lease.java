package docket.server.live;

import docket.claims.Iris;
import docket.query.LocalEndpoint;
import docket.store.Generation;

/** The right to read one generation until this is closed, whatever is published meanwhile. */
public final class Lease implements AutoCloseable {
    private final Held held;
    private final Iris iris;
    private final LocalEndpoint endpoint;
    private boolean given;

    Lease(Held held) {
        this.held = held;
        this.iris = new Iris(held.generation().manifest().inputs().base());
        this.endpoint = new LocalEndpoint(held.generation().dataset());
    }

    public Generation generation() {
        return held.generation();
    }

    /** With the base that the generation was built with. */
    public Iris iris() {
        return iris;
    }

    public LocalEndpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        if (!given) {
            given = true;
            held.give();
        }
    }
}
