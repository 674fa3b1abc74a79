package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {

    @Test
    void isALineForEachRequestWhateverStandsInIt(@TempDir Path folder) throws Exception {
        try (RunningServer server = RunningServer.start(folder)) {
            RawRequest raw = new RawRequest(URI.create(server.server.url()));
            raw.get("/health", "User-Agent: me/1");
            assertThat(line(server, 0))
                    .matches(
                            "127\\.0\\.0\\.1 - - \\[[^]]+] \"GET /health HTTP/1\\.1\" 200 [0-9]+ \"-\" \"me/1\" [0-9]+");
            raw.get("/sparql?query=ASK%0a%7B%7D%22x\"\\", "User-Agent: a\"b\\c\u009b31m", "Referer: \u00e9\t");
            assertThat(line(server, 1))
                    .contains("query=ASK%0a%7B%7D%22x\\\"\\\\ ")
                    .contains("\"a\\\"b\\\\c")
                    .matches("[ -~]+");
            raw.get("/doc/" + "y".repeat(5000), "User-Agent: " + "z".repeat(5000));
            assertThat(line(server, 2)).contains("yyy... HTTP/1.1", "zzz...").hasSizeLessThan(1500);
            raw.send("NONSENSE");
            assertThat(line(server, 3)).contains("\" 400 ");
            server.post("application/sparql-query", "ASK { <x:secret> ?p ?o }");
            assertThat(line(server, 4))
                    .contains("\"POST /sparql HTTP/1.1\" 200")
                    .doesNotContain("secret");
        }
    }

    /** It is written after the answer has gone. */
    private static String line(RunningServer server, int number) throws InterruptedException, IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (server.access.size() <= number && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(server.access).hasSize(number + 1);
        return server.access.get(number);
    }
}
