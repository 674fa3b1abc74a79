package docket.server.live;

import docket.claims.Iris;
import docket.query.LocalEndpoint;
import docket.store.Generation;
import java.util.function.Supplier;

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

    /**
     * What follows from the generation alone and is worth keeping as long as it: made for the first who asks, while others
     * wait, and dropped with the generation. One thing a type; making one may ask for another, but not in a circle.
     */
    public <T> T kept(Class<T> type, Supplier<T> make) {
        return held.kept(type, make);
    }

    @Override
    public void close() {
        if (!given) {
            given = true;
            held.give();
        }
    }
}
