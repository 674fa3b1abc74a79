package docket.server.connection;

import java.time.Duration;

/**
 * What a client may take, whatever it asks for.
 *
 * @param most connections at once; each has a thread of its own while it is answered
 * @param perClient of them from one address
 * @param headerBytes what the head of a request may have, its address in it
 * @param request how long a client may take to send a request, head and body
 * @param idle how long nothing at all may come or go
 * @param bytesPerSecond how fast an answer has to be taken, beside {@code request} once
 */
public record ConnectionLimits(
        int most, int perClient, int headerBytes, Duration request, Duration idle, int bytesPerSecond) {
    private static final int MOST = 512;
    private static final int PER_PUBLIC_CLIENT = 64;
    private static final int HEADER_BYTES = 128 << 10;
    private static final int BYTES_PER_SECOND = 16 << 10;

    /** For a server that only its own users reach, maybe through a proxy: then all come from one address. */
    public static final ConnectionLimits STANDARD = new ConnectionLimits(
            MOST, MOST, HEADER_BYTES, Duration.ofSeconds(20), Duration.ofSeconds(30), BYTES_PER_SECOND);

    /** For a server that anyone reaches. */
    public static final ConnectionLimits PUBLIC = new ConnectionLimits(
            MOST,
            PER_PUBLIC_CLIENT,
            HEADER_BYTES / 2,
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            BYTES_PER_SECOND);

    /** For what Jetty itself does. */
    private static final int OTHERS = 16;

    /** How many threads answer all connections at once, be their clients slow or their queries long. */
    public int threads() {
        return most + OTHERS;
    }
}
