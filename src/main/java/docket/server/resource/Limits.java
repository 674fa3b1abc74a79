package docket.server.resource;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param query how long a query may take, its answer written
 * @param answerBytes what an answer may have; a larger one is refused, never cut
 * @param bodyBytes what the body of a request may have
 */
public record Limits(Duration query, long answerBytes, int bodyBytes) {
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 64L << 20, 256 << 10);
}
