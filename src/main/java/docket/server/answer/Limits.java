package docket.server.answer;

import java.time.Duration;

/**
 * What one request may cost, and how many of them at once.
 *
 * @param query how long a query may take, its answer written
 * @param answerBytes what an answer may have; a larger one is refused, never cut
 * @param bodyBytes what the body of a request may have
 * @param queries how many may run at once; more would only slow each other down
 * @param turn how long another one waits for its turn before it is refused
 */
public record Limits(Duration query, long answerBytes, int bodyBytes, int queries, Duration turn) {
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(30),
            64L << 20,
            256 << 10,
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
            Duration.ofSeconds(1));

    /** How many wait for their turn at most. */
    static final int WAITING = 32;

    /** For what is no query: health, files, refusals. */
    private static final int OTHERS = 32;

    /** How many threads keep the server answering while as many queries run and wait as may. */
    public int threads() {
        return queries + WAITING + OTHERS;
    }
}
