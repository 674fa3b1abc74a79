package docket.server.http;

import java.util.HashMap;
import java.util.Map;

/** How much memory large answers may take while their clients read them, all together and half of it for one client. */
final class AnswerRoom {
    /** In bytes; what is smaller is not counted. */
    private static final int LARGE = 64 << 10;

    private final long most;
    private final Map<String, Long> held = new HashMap<>();
    private long all;

    /** @param most in bytes */
    AnswerRoom(long most) {
        this.most = most;
    }

    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Holds the room of an answer until that is closed; a first one always has it.
     *
     * @throws Refusal 503 where others take it
     */
    synchronized Held hold(String client, long bytes) {
        if (bytes < LARGE) {
            return () -> {};
        }
        long mine = held.getOrDefault(client, 0L);
        if (all > 0 && all + bytes > most || mine > 0 && mine + bytes > most / 2) {
            throw new Refusal(
                    HttpProblem.of(ProblemKind.BUSY, "large answers that are being read take all the room there is"),
                    Map.of("Retry-After", "10"));
        }
        add(client, bytes);
        return () -> add(client, -bytes);
    }

    private synchronized void add(String client, long bytes) {
        all += bytes;
        held.merge(client, bytes, (one, other) -> one + other == 0 ? null : one + other);
    }
}
