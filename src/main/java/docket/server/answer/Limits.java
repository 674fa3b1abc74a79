package docket.server.answer;

import java.time.Duration;

/**
 * What one request may cost, and how many of them at once.
 *
 * @param query how long a query may take, its answer written
 * @param answerBytes what an answer may have; a larger one is refused, never cut
 * @param bodyBytes what the body of a request may have
 * @param running how many queries are worked on at the same moment; more would only slow each other down
 * @param admitted how many have begun and take turns at most
 * @param perClient how many of those one client may have
 */
public record Limits(Duration query, long answerBytes, int bodyBytes, int running, int admitted, int perClient) {
    private static final int ADMITTED = 96;

    /** For a server that only its own users reach. */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(30),
            64L << 20,
            256 << 10,
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            ADMITTED,
            ADMITTED * 2 / 3);

    /** For a server that anyone reaches. */
    public static final Limits PUBLIC = new Limits(
            Duration.ofSeconds(10),
            STANDARD.answerBytes() / 4,
            STANDARD.bodyBytes(),
            STANDARD.running(),
            ADMITTED,
            ADMITTED / 12);
}
