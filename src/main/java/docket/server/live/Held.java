package docket.server.live;

import docket.store.Generation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.jspecify.annotations.Nullable;

/** A generation and how many requests are using it; closed once, and only while nobody is. */
final class Held {
    private final Generation generation;
    private final Map<Class<?>, Kept> kept = new ConcurrentHashMap<>();
    private int users;
    private boolean closed;

    /** Filled outside the map, whose functions must not come back to it. */
    private static final class Kept {
        private @Nullable Object made;

        synchronized Object get(Supplier<?> make) {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }

    Held(Generation generation) {
        this.generation = generation;
        // queries with SERVICE are refused before they run; this is for one that gets past
        generation.dataset().getContext().set(ARQ.httpServiceAllowed, false);
    }

    Generation generation() {
        return generation;
    }

    /** What was made of it, made now where it was not yet. */
    <T> T kept(Class<T> type, Supplier<T> make) {
        return type.cast(kept.computeIfAbsent(type, t -> new Kept()).get(make));
    }

    /** False where it has been closed already. */
    synchronized boolean take() {
        if (closed) {
            return false;
        }
        users++;
        return true;
    }

    synchronized void give() {
        users--;
    }

    /** Whether it is closed now. */
    synchronized boolean closeIfIdle() {
        if (!closed && users == 0) {
            closed = true;
            generation.close();
        }
        return closed;
    }
}
