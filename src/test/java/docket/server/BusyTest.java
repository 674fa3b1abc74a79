package docket.server;

import static docket.server.RunningServer.header;
import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More queries at once than can run. */
class BusyTest {
    private static final int QUERIES = 2;
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @Test
    void staysReachableUnderMoreSlowQueriesThanItRuns(@TempDir Path folder) throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(5), 1 << 20, 1 << 10, QUERIES, Duration.ofSeconds(1));
        try (RunningServer server = RunningServer.start(folder, limits);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> slow = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                slow.add(clients.submit(() -> server.query(ENDLESS, "*/*")));
            }
            Thread.sleep(500);
            for (String path : List.of("/health", "/dumps/latest/docket.ttl", "/queries/totals.rq")) {
                assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(slow).as("queries still run while %s answers", path).anyMatch(query -> !query.isDone());
            }
            int ran = 0;
            for (Future<HttpResponse<String>> answer : slow) {
                HttpResponse<String> response = answer.get();
                if (response.statusCode() == 504) {
                    ran++;
                } else {
                    assertThat(response.statusCode()).isEqualTo(503);
                    assertThat(header(response, "Retry-After")).isNotEmpty();
                    assertThat(type(response)).isEqualTo("application/problem+json");
                }
            }
            assertThat(ran).isEqualTo(QUERIES);
            assertThat(server.query("ASK {}", "*/*").statusCode()).isEqualTo(200);
            assertThat(server.bugs).isEmpty();
        }
    }
}
