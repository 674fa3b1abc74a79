package docket.server;

import static docket.server.RunningServer.header;
import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What has been given before needs no room. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/doc/nl-ap",
                "/doc/nl-ap.ttl",
                "/queries/totals",
                "/queries/totals?format=csv",
                "/sparql?query=SELECT%20*%20%7B%20?s%20a%20?o%20%7D"
            })
    void answersAgainWhatItHasAnswered(String path, @TempDir Path folder) throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(6), 1 << 20, 1 << 10, 1, 1, 1);
        try (RunningServer server = RunningServer.start(folder, limits);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            Future<HttpResponse<String>> slow = clients.submit(() -> server.query(ENDLESS, "*/*"));
            while (server.post("application/sparql-query", "ASK {}").statusCode() == 200) {
                slow = slow.isDone() ? clients.submit(() -> server.query(ENDLESS, "*/*")) : slow;
            }
            HttpResponse<String> again = server.get(path);
            assertThat(server.post("application/sparql-query", "ASK {}").statusCode())
                    .isEqualTo(503);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(answer.body());
            assertThat(header(again, "ETag")).isEqualTo(header(answer, "ETag"));
            assertThat(slow.get().statusCode()).isEqualTo(504);
        }
    }

    @Test
    void givesNothingAgainThatIsNoLongerSo(@TempDir Path folder) throws Exception {
        try (RunningServer server = RunningServer.start(folder)) {
            String version = "/sparql?format=csv&query="
                    + RunningServer.encoded("SELECT ?v { ?s <http://www.w3.org/2002/07/owl#versionInfo> ?v }");
            assertThat(server.get(version).body()).contains("1").doesNotContain("2");
            RunningServer.publish(server.store, "2");
            String next = server.store.current().orElseThrow();
            while (!server.get("/health").body().contains(next)) {
                Thread.sleep(20);
            }
            assertThat(server.get(version).body()).contains("2");
        }
    }

    @Test
    void givesNothingAgainThatIsAnothersOrChance(@TempDir Path folder) throws Exception {
        try (RunningServer server = RunningServer.start(folder)) {
            RawRequest raw = new RawRequest(URI.create(server.server.url()));
            for (String host : List.of("one.example", "two.example")) {
                assertThat(raw.send(
                                        "GET /queries/totals HTTP/1.1",
                                        "Host: " + host,
                                        "Accept: text/html",
                                        "Connection: close")
                                .body())
                        .contains("http://" + host + "/queries/totals");
            }
            String chance = "/sparql?query=" + RunningServer.encoded("SELECT (RAND() AS ?x) {}");
            assertThat(server.get(chance).body())
                    .isNotEqualTo(server.get(chance).body());
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
