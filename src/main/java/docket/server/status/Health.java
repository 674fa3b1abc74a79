package docket.server.status;

import docket.query.Answer;
import docket.query.OwnQuery;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.JenaException;

/**
 * {@code /health}: whether the store can be read, by reading it; 503 where it cannot. Who watches over a server is told so
 * whatever its Accept says. Where something older is served than
 * the store names as current, {@code stale} says why.
 */
public final class Health implements Resource {
    private static final OwnQuery HEALTH = OwnQuery.of(Health.class, "health");
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Live live;

    public Health(Live live) {
        this.live = live;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.only(call, Medium.JSON);
        try (Lease lease = live.lease()) {
            long statements = statements(lease);
            return reply(lease, medium, statements > 0 ? 200 : 503, statements);
        }
    }

    /** How many it could read, of a few; -1 where that failed. */
    private static long statements(Lease lease) {
        try {
            return lease.endpoint().run(HEALTH.parse(), Map.of(), LIMIT, Health::count);
        } catch (JenaException | RuntimeIOException | InternalError e) {
            return -1;
        }
    }

    private static long count(Answer answer) {
        return answer instanceof Answer.Rows rows
                ? ((Number) rows.rows().next().get("statements").getLiteralValue()).longValue()
                : -1;
    }

    private Reply reply(Lease lease, Medium medium, int status, long statements) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("status", status == 200 ? "ok" : "failing")
                .add("generation", lease.generation().name())
                .add("statementsRead", statements);
        live.stale().ifPresent(why -> json.add("stale", why));
        return Reply.of(status, medium, (json.build() + "\n").getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }
}
