package docket.server;

import static docket.server.RunningServer.encoded;
import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.fuzz.Cases;
import docket.fuzz.ForeignFunctions;
import docket.fuzz.HostileQueries;
import docket.server.answer.Limits;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of queries that nobody means well with: each is answered or refused in order. How late the latest was is printed
 * when there are more of them than in a usual run.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class HostileQueriesTest {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final List<String> MEDIA = List.of("*/*", "text/csv", "text/html", "application/ld+json");

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.start(folder, new Limits(LIMIT, 1 << 20, 256 << 10, 2, 8, 8));
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void noForeignFunctionIsCalled() {
        List<String> all = ForeignFunctions.all();
        assertThat(all).hasSizeGreaterThan(300);
        for (String query : all) {
            HttpResponse<String> answer = server.post("application/sparql-query", query);
            assertThat(answer.statusCode()).as("%s: %s", query, answer.body()).isIn(400, 403);
        }
    }

    @Test
    void onlyStandardSyntaxIsRead() {
        for (String query : HostileQueries.extensions()) {
            HttpResponse<String> answer = server.post("application/x-www-form-urlencoded", "query=" + encoded(query));
            assertThat(answer.statusCode()).as("%s: %s", query, answer.body()).isEqualTo(400);
        }
    }

    @Test
    void whatWantsTooMuchIsRefusedInOrder() {
        long[] latest = {0};
        Cases.run(60, random -> {
            String query = new HostileQueries(random).next();
            long start = System.nanoTime();
            HttpResponse<String> answer = server.send(server.request("/sparql")
                    .header("Content-Type", "application/sparql-query")
                    .header("Accept", MEDIA.get(random.nextInt(MEDIA.size())))
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(query)));
            long late = Duration.ofNanos(System.nanoTime() - start).minus(LIMIT).toMillis();
            if (late > 250) {
                System.out.printf(
                        "%d ms late: %d %s %s%n",
                        late, answer.statusCode(), type(answer), query.substring(0, Math.min(300, query.length())));
            }
            latest[0] = Math.max(latest[0], late);
            assertThat(server.bugs).as(query).isEmpty();
            assertThat(answer.statusCode()).as("%s: %s", query, answer.body()).isIn(200, 400, 403, 406, 413, 422, 504);
            if (answer.statusCode() != 200 && !type(answer).startsWith("text/html")) {
                assertThat(type(answer)).as(query).isEqualTo("application/problem+json");
            }
        });
        System.out.println("latest: " + latest[0] + " ms after the limit");
    }
}
