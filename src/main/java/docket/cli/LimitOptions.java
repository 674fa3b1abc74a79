package docket.cli;

import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What one request or client may take of a server: one option each, and a preset below them all. SECURITY.md has them in a
 * table, with their defaults; a test compares the two.
 */
final class LimitOptions {
    @Option(
            names = "--public",
            description = "For a server that anyone reaches: stricter limits; those named beside it hold.")
    private boolean open;

    @Option(
            names = "--query-limit",
            paramLabel = "TIME",
            converter = Units.Time.class,
            description = "How long a query may take: 500ms, 30s, 2m.")
    private @Nullable Duration query;

    @Option(
            names = "--answer-limit",
            paramLabel = "BYTES",
            converter = Units.Bytes.class,
            description = "How large an answer may be: 512K, 64M; a larger one is refused, never cut.")
    private @Nullable Integer answer;

    @Option(
            names = "--body-limit",
            paramLabel = "BYTES",
            converter = Units.Bytes.class,
            description = "How large the body of a request may be.")
    private @Nullable Integer body;

    @Option(
            names = "--running",
            paramLabel = "N",
            converter = Units.Count.class,
            description = "How many queries are worked on at the same moment.")
    private @Nullable Integer running;

    @Option(
            names = "--admitted",
            paramLabel = "N",
            converter = Units.Count.class,
            description = "How many queries take turns; more are told to come back (503).")
    private @Nullable Integer admitted;

    @Option(
            names = "--per-client",
            paramLabel = "N",
            converter = Units.Count.class,
            description = "How many of those one address may have (429).")
    private @Nullable Integer perClient;

    @Option(
            names = "--header-limit",
            paramLabel = "BYTES",
            converter = Units.Bytes.class,
            description = "How large the head of a request may be, its address included (414, 431).")
    private @Nullable Integer header;

    @Option(
            names = "--connections",
            paramLabel = "N",
            converter = Units.Count.class,
            description = "How many connections there may be; at the limit the one idle longest ends.")
    private @Nullable Integer connections;

    @Option(
            names = "--connections-per-client",
            paramLabel = "N",
            converter = Units.Count.class,
            description = "How many of those one address may have.")
    private @Nullable Integer connectionsPerClient;

    @Option(
            names = "--request-time",
            paramLabel = "TIME",
            converter = Units.Time.class,
            description = "How long a client may take to send a request.")
    private @Nullable Duration request;

    @Option(
            names = "--idle-time",
            paramLabel = "TIME",
            converter = Units.Time.class,
            description = "How long a connection may be without a byte.")
    private @Nullable Duration idle;

    @Option(
            names = "--min-rate",
            paramLabel = "BYTES",
            converter = Units.Bytes.class,
            description = "How much of an answer a client has to take in a second, after the request's time.")
    private @Nullable Integer rate;

    Limits queries() {
        Limits preset = open ? Limits.PUBLIC : Limits.STANDARD;
        return new Limits(
                or(query, preset.query()),
                answer == null ? preset.answerBytes() : answer,
                or(body, preset.bodyBytes()),
                or(running, preset.running()),
                or(admitted, preset.admitted()),
                or(perClient, preset.perClient()));
    }

    ConnectionLimits connections() {
        ConnectionLimits preset = open ? ConnectionLimits.PUBLIC : ConnectionLimits.STANDARD;
        return new ConnectionLimits(
                or(connections, preset.most()),
                or(connectionsPerClient, preset.perClient()),
                or(header, preset.headerBytes()),
                or(request, preset.request()),
                or(idle, preset.idle()),
                or(rate, preset.bytesPerSecond()));
    }

    private static <T> T or(@Nullable T given, T preset) {
        return given == null ? preset : given;
    }
}
