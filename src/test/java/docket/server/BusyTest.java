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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More queries at once than can run. */
class BusyTest {
    private static final int RUNNING = 2;
    private static final int ADMITTED = 20;
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @Test
    void answersQuickQueriesAmongMoreSlowOnesThanItRuns(@TempDir Path folder) throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(6), 1 << 20, 1 << 10, RUNNING, ADMITTED, ADMITTED);
        try (RunningServer server = RunningServer.start(folder, limits);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> slow = new ArrayList<>();
            for (int i = 0; i < ADMITTED - 1; i++) {
                slow.add(clients.submit(() -> server.query(ENDLESS, "*/*")));
            }
            Thread.sleep(500);
            for (String path : List.of("/health", "/dumps/latest/docket.ttl", "/queries/totals?format=csv", "/")) {
                assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(slow)
                        .as("slow queries still run while %s answers", path)
                        .noneMatch(Future::isDone);
            }
            for (Future<HttpResponse<String>> answer : slow) {
                assertThat(answer.get().statusCode()).isEqualTo(504);
            }
            assertThat(server.bugs).isEmpty();
        }
    }

    /** What is made once a generation is made in turns, while those who wait for it hold none. */
    @Test
    void answersManyWhoAllAskFirst(@TempDir Path folder) throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(20), 1 << 20, 1 << 10, 1, ADMITTED, ADMITTED);
        try (RunningServer server = RunningServer.start(folder, limits);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (String path : List.of("/", "/reconcile?queries=%7B%22a%22%3A%7B%22query%22%3A%22Uber%22%7D%7D")) {
                for (int i = 0; i < 8; i++) {
                    asked.add(clients.submit(() -> server.get(path)));
                }
            }
            for (Future<HttpResponse<String>> answer : asked) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
            assertThat(server.bugs).isEmpty();
        }
    }

    @Test
    void refusesWhatItHasNoRoomFor(@TempDir Path folder) throws Exception {
        assertRefused(folder, new Limits(Duration.ofSeconds(3), 1 << 20, 1 << 10, RUNNING, 3, 3), 503);
    }

    @Test
    void leavesRoomForOtherClients(@TempDir Path folder) throws Exception {
        assertRefused(folder, new Limits(Duration.ofSeconds(3), 1 << 20, 1 << 10, RUNNING, 10, 3), 429);
    }

    /** Of eight endless queries at once, three run and the others are refused so. */
    private static void assertRefused(Path folder, Limits limits, int status) throws Exception {
        try (RunningServer server = RunningServer.start(folder, limits);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> server.query(ENDLESS, "*/*"), clients));
            }
            CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
            assertThat(server.get("/health").statusCode())
                    .as("while all places are taken")
                    .isEqualTo(200);
            List<HttpResponse<String>> answers =
                    asked.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 504).hasSize(3);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 504)
                    .hasSize(5)
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(status);
                        assertThat(header(answer, "Retry-After")).isNotEmpty();
                        assertThat(type(answer)).isEqualTo("application/problem+json");
                    });
            assertThat(server.query("ASK {}", "*/*").statusCode()).isEqualTo(200);
            assertThat(server.bugs).isEmpty();
        }
    }
}
