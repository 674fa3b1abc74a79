package docket.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with little memory, and clients who want much of it. */
class MemoryIT {
    /** Each sorts millions of rows, which it has to hold. */
    private static final String GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f ?c ?i";

    private static final int CLIENTS = 12;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;
    private URI home;

    @BeforeEach
    void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("docket").toAbsolutePath().toString(),
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        folder.resolve("store").toString())
                .redirectErrorStream(true);
        builder.environment().put("DOCKET_JAVA_OPTS", "-Xmx256m");
        server = builder.start();
        BufferedReader lines = server.inputReader();
        home = URI.create(lines.lines()
                .filter(line -> line.startsWith("http://"))
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void stop() throws Exception {
        server.destroy();
        server.waitFor();
    }

    @Test
    void endsTheQueriesThatFillTheMemoryAndNotItself() throws Exception {
        List<Future<Integer>> greedy = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                greedy.add(clients.submit(() -> status("sparql?query=" + URLEncoder.encode(GREEDY, UTF_8))));
            }
        }

        for (Future<Integer> answer : greedy) {
            assertThat(answer.get()).isIn(503, 504);
        }
        assertThat(greedy).extracting(Future::get).contains(503);
        assertThat(status("queries/regulators?format=csv")).isEqualTo(200);
        assertThat(server.isAlive()).isTrue();
    }

    /** What it keeps to give it again goes by its size, and so does what it keeps that by: these addresses alone are 300 MB. */
    @Test
    void addressesOfAnyNumberDoNotFillIt() throws Exception {
        for (int i = 0; i < 2500; i++) {
            assertThat(status("sparql?query=ASK%7B%7D&other=" + i + "x".repeat(120_000)))
                    .isEqualTo(200);
        }
        assertThat(server.isAlive()).isTrue();
    }

    private int status(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
