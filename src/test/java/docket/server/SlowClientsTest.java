package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import docket.server.http.Origin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take their time are cut, and keep nobody else waiting. */
class SlowClientsTest {
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
    private static final String LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 60000";
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n";

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private RunningServer server(int connections, int perClient, Duration request, Duration idle) {
        Limits limits = new Limits(Duration.ofSeconds(4), 64 << 20, 64 << 10, 2, 8, 8);
        ConnectionLimits clients = new ConnectionLimits(connections, perClient, 16 << 10, request, idle, 8 << 20);
        RunningServer server = RunningServer.start(folder, limits, clients, Origin.AS_ASKED);
        open.add(server);
        return server;
    }

    private RunningServer impatient() {
        return server(64, 64, Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    private SlowClient client(RunningServer server) throws Exception {
        SlowClient client = new SlowClient(URI.create(server.server.url()));
        open.addFirst(client);
        return client;
    }

    private static String query(String query) {
        return "GET /sparql?query=" + RunningServer.encoded(query) + HEAD;
    }

    @Test
    void cutsAHeadThatDoesNotEnd() throws Exception {
        RunningServer server = impatient();
        assertThat(client(server).send("GET /health" + HEAD + "X: ").trickles(500))
                .isTrue();
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void cutsASecondHeadOnTheSameConnection() throws Exception {
        SlowClient client = client(impatient());
        client.send("GET /health" + HEAD + "\r\n");
        Thread.sleep(500);
        assertThat(client.send("GET /health" + HEAD + "X: ").trickles(500)).isTrue();
    }

    @Test
    void cutsABodyThatDoesNotEnd() throws Exception {
        RunningServer server = impatient();
        for (String path : List.of("/sparql", "/health", "/nothing")) {
            SlowClient client = client(server)
                    .send("POST " + path + HEAD
                            + "Content-Type: application/sparql-query\r\nContent-Length: 5000\r\n\r\nASK");
            assertThat(client.trickles(500)).as(path).isTrue();
        }
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void cutsWhoDoesNotTakeItsAnswer() throws Exception {
        RunningServer server = impatient();
        SlowClient client = client(server).send(query(LARGE) + "Connection: close\r\n\r\n");
        Thread.sleep(8000);
        String answer = client.rest();
        assertThat(answer).startsWith("HTTP/1.1 200");
        String length = Pattern.compile("Content-Length: ([0-9]+)")
                .matcher(answer)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(Long.parseLong(length)).isGreaterThan(8 << 20);
        assertThat(answer.length()).isLessThan(Integer.parseInt(length));
        assertThat(server.query(LARGE, "text/csv").body()).hasSize(Integer.parseInt(length));
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void cutsWhoSaysNothing() throws Exception {
        RunningServer server = server(64, 64, Duration.ofSeconds(20), Duration.ofMillis(500));
        assertThat(client(server).isEnded()).isTrue();
    }

    @Test
    void waitsForItselfLongerThanForClients() throws Exception {
        RunningServer server = server(64, 64, Duration.ofMillis(500), Duration.ofMillis(500));
        assertThat(client(server)
                        .send(query(ENDLESS) + "Connection: close\r\n\r\n")
                        .rest())
                .startsWith("HTTP/1.1 504")
                .endsWith("}\n");
    }

    @Test
    void answersAmongFiftySlowClients() throws Exception {
        RunningServer server = server(20, 20, Duration.ofSeconds(30), Duration.ofSeconds(60));
        for (int i = 0; i < 50; i++) {
            client(server)
                    .send(i % 2 == 0 ? "GET /health" + HEAD : "POST /sparql" + HEAD + "Content-Length: 9\r\n\r\nA");
            if (i % 10 == 9) {
                assertThat(client(server)
                                .send("GET /health" + HEAD + "Connection: close\r\n\r\n")
                                .rest())
                        .startsWith("HTTP/1.1 200");
            }
        }
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void givesAClientsOldestConnectionForItsNewest() throws Exception {
        RunningServer server = server(64, 3, Duration.ofSeconds(30), Duration.ofSeconds(60));
        SlowClient first = client(server);
        Thread.sleep(100);
        client(server);
        client(server);
        assertThat(client(server)
                        .send("GET /health" + HEAD + "Connection: close\r\n\r\n")
                        .rest())
                .startsWith("HTTP/1.1 200");
        assertThat(first.isEnded()).isTrue();
    }

    @Test
    void givesAClientsAnswerThatItDoesNotTakeForItsNewest() throws Exception {
        RunningServer server = server(64, 2, Duration.ofSeconds(30), Duration.ofSeconds(60));
        for (int i = 0; i < 2; i++) {
            assertThat(client(server)
                            .send(query(LARGE) + "Connection: close\r\n\r\n")
                            .next(8))
                    .isEqualTo("HTTP/1.1");
        }
        Thread.sleep(3000);
        assertThat(client(server)
                        .send("GET /health" + HEAD + "Connection: close\r\n\r\n")
                        .rest())
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void endsNoConnectionThatIsBeingAnswered() throws Exception {
        RunningServer server = server(2, 2, Duration.ofSeconds(30), Duration.ofSeconds(60));
        SlowClient one = client(server).send(query(ENDLESS) + "Connection: close\r\n\r\n");
        SlowClient other = client(server).send(query(ENDLESS) + "Connection: close\r\n\r\n");
        Thread.sleep(500);
        assertThat(client(server).send("GET /health" + HEAD + "\r\n").rest()).isEmpty();
        assertThat(one.rest()).startsWith("HTTP/1.1 504").endsWith("}\n");
        assertThat(other.rest()).startsWith("HTTP/1.1 504").endsWith("}\n");
    }
}
