package docket.server.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * A line for each request, also for those that Jetty refuses: the combined log format, with milliseconds at its end.
 *
 * <pre>127.0.0.1 - - [22/Nov/2026:17:30:00 +0000] "GET /sparql?query=ASK%7B%7D HTTP/1.1" 200 28 "-" "curl/8.5.0" 3</pre>
 *
 * What a client wrote is cut, and its quotes, backslashes and all that is not printable ASCII are escaped. The body of a
 * request stands nowhere in it.
 */
public final class AccessLog implements RequestLog {
    private static final int TARGET = 1000;
    private static final int AGENT = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    private final Consumer<String> lines;

    /** @param lines taken from any thread, without the end of the line */
    public AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void log(Request request, Response response) {
        lines.accept(String.format(
                Locale.ROOT,
                "%s - - [%s] \"%s %s %s\" %d %d \"%s\" \"%s\" %d",
                escaped(Request.getRemoteAddr(request), AGENT),
                TIME.format(Instant.ofEpochMilli(Request.getTimeStamp(request)).atOffset(ZoneOffset.UTC)),
                escaped(request.getMethod(), AGENT),
                escaped(request.getHttpURI().getPathQuery(), TARGET),
                request.getConnectionMetaData().getHttpVersion(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                escaped(request.getHeaders().get(HttpHeader.REFERER), AGENT),
                escaped(request.getHeaders().get(HttpHeader.USER_AGENT), AGENT),
                Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()).toMillis()));
    }

    /** @param most characters; what is cut off ends in three dots */
    static String escaped(@Nullable String text, int most) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        StringBuilder line = new StringBuilder();
        String kept = text.length() > most ? text.substring(0, most) : text;
        for (byte b : kept.getBytes(StandardCharsets.UTF_8)) {
            if (b < ' ' || b == 0x7f) {
                line.append(String.format(Locale.ROOT, "\\x%02x", b & 0xff));
            } else {
                line.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
            }
        }
        return line.append(kept.length() < text.length() ? "..." : "").toString();
    }
}
