package docket.server.status;

import docket.server.http.Call;
import docket.server.http.Content;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.store.Counts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** {@code /metrics}: requests and what is served, in Prometheus's text format 0.0.4. */
public final class Metrics implements Resource {
    private final Live live;
    private final Map<String, Series> requests = new ConcurrentSkipListMap<>();

    private record Series(LongAdder count, LongAdder nanos) {}

    public Metrics(Live live) {
        this.live = live;
    }

    /**
     * Notes a request.
     *
     * @param area first step of its path, one of a fixed few
     */
    public void note(String area, int status, Duration took) {
        Series series = requests.computeIfAbsent(
                "area=\"" + area + "\",status=\"" + status + "\"", key -> new Series(new LongAdder(), new LongAdder()));
        series.count().increment();
        series.nanos().add(took.toNanos());
    }

    @Override
    public Reply answer(Call call) {
        Negotiation.choose(call, List.of(Medium.TEXT));
        StringBuilder text = new StringBuilder();
        help(text, "docket_requests_total", "counter", "Requests by first step of the path and status.");
        requests.forEach((labels, series) ->
                line(text, "docket_requests_total", labels, series.count().sum()));
        help(text, "docket_request_seconds_total", "counter", "Time spent on them.");
        requests.forEach((labels, series) -> line(
                text, "docket_request_seconds_total", labels, series.nanos().sum() / 1e9));
        try (Lease lease = live.lease()) {
            help(text, "docket_generation_info", "gauge", "The generation that is served.");
            line(
                    text,
                    "docket_generation_info",
                    "generation=\"" + lease.generation().name() + "\"",
                    1);
            Counts counts = lease.generation().manifest().counts();
            help(text, "docket_statements", "gauge", "Statements that are served.");
            line(text, "docket_statements", "graph=\"view\"", counts.triples());
            line(text, "docket_statements", "graph=\"named\"", counts.quads());
        }
        Content content = new Content.Bytes(
                "text/plain; version=0.0.4; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
        return new Reply(200, content, Map.of("Cache-Control", "no-store"));
    }

    private static void help(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, String labels, Number value) {
        text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }
}
