package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no decent client makes: each gets an orderly answer. */
@ExtendWith(Serving.class)
class HostileRequestTest {
    private final RunningServer server;
    private final RawRequest raw;

    HostileRequestTest(RunningServer server) {
        this.server = server;
        raw = new RawRequest(URI.create(server.server.url()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /doc/%FF                        | 400
            /doc/%C0%AF                     | 400
            /doc/%zz                        | 400
            /doc/%                          | 400
            /queries/regulators?x=%FF       | 400
            /queries/regulators?x=%         | 400
            /doc/nl%2Dap                    | 200
            /%64oc/nl-ap                    | 200
            /doc/nl-ap/                     | 404
            /doc//nl-ap                     | 404
            //doc/nl-ap                     | 404
            /./doc/nl-ap                    | 404
            /doc/../doc/nl-ap               | 404
            /doc/../../etc/passwd           | 404
            /doc/%2e%2e/%2e%2e/etc/passwd   | 404
            /doc/..%2f..%2fetc/passwd       | 404
            /static/..%2f..%2fpom.xml       | 404
            /static/%2e%2e/Site.class       | 404
            /doc/nl-ap;jsessionid=1         | 404
            /;jsessionid=1/doc/nl-ap        | 404
            /doc/nl-ap%00                   | 404
            /doc/%0d%0aX-Evil:1             | 404
            /id/%0d%0aX-Evil:1              | 404
            /doc/<script>                   | 404
            /doc/"                          | 404
            /$/server                       | 404
            /sparql/query                   | 404
            /sparql/../health               | 404
            /sparql;x=1                     | 404
            *                               | 404
            health                          | 400
            http://other.example/health     | 400
            http://localhost/health         | 200
            """)
    void answersStrangePaths(String target, int status) throws IOException {
        RawRequest.Answer answer = raw.get(target);
        if (status == 404) {
            assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        }
        assertThat(answer.header("X-Evil")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + answer.status());
        }
        if (answer.status() == 404) { // Jetty refuses with 400 before it has read a header
            assertThat(raw.get(target, "Accept: text/html").header("Content-Type"))
                    .startsWith("text/html");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/turtle\u0001                 | 400
            text/turtle\u0000                 | 400
            text/turtle\u007f                 | 200
            text/türtle                       | 200
            "text/turtle"                     | 200
            text/turtle;q="0.5"               | 200
            text/turtle;q=                    | 200
            text/turtle;;;q=1                 | 200
            text/turtle;q=1e-1                | 200
            text/turtle;q=0.0000000000000001  | 200
            text/turtle/turtle                | 200
            ;q=1                              | 200
            """)
    void answersStrangeAcceptHeaders(String accept, int status) throws IOException {
        RawRequest.Answer answer = raw.get("/doc/nl-ap", "Accept: " + accept);
        assertThat(answer.status()).as(answer.body()).isIn(200, 400, status);
        assertThat(answer.header("Content-Type")).isNotEmpty();
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws IOException {
        RawRequest.Answer answer = raw.get("/queries/regulators?x=" + "y".repeat(200_000));
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host: a b             | 400
            Host: a<b>            | 400
            Host: x:notaport      | 400
            Host: x:99999999      | 400
            Host: x/y             | 400
            Host: evil.example    | 200
            Host:                 | 400
            Host: [::1]:3330      | 200
            X-No-Host: 1          | 400
            """)
    void readsTheHost(String line, int status) throws IOException {
        RawRequest.Answer answer = raw.send("GET /sparql HTTP/1.1", line, "Connection: close");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"255, 200", "256, 400", "60000, 400"})
    void aHostIsNoLongerThanANameCanBe(int length, int status) throws IOException {
        RawRequest.Answer answer = raw.send("GET /health HTTP/1.1", "Host: " + "h".repeat(length), "Connection: close");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void trustsNoProxysHeaders() throws IOException {
        RawRequest.Answer answer = raw.get(
                "/sparql",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 444",
                "Forwarded: host=evil.example;proto=https");
        assertThat(answer.body())
                .doesNotContain("evil.example", "https://localhost")
                .contains("<http://localhost");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/sparql-query; charset=foo     | 415
            application/sparql-query; charset=        | 415
            application/sparql-query;charset="%%"     | 415
            application/sparql-query; charset=utf-16  | 415
            application/sparql-query; charset="UTF-8" | 200
            application/sparql-query;x=charset=foo    | 200
            """)
    void readsACharset(String type, int status) throws IOException {
        for (String path : List.of("/sparql", "/reconcile")) {
            RawRequest.Answer answer = raw.send(
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Content-Type: " + type,
                    "Content-Length: 5",
                    "",
                    "ASK{}");
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(path.equals("/sparql") ? status : 415);
        }
        assertThat(server.bugs).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT (<http://www.w3.org/2001/XMLSchema#integer>() AS ?x) {}        | 400
            SELECT (<http://www.w3.org/2001/XMLSchema#integer>('1', '2') AS ?x) {} | 400
            """)
    void refusesACastOfNoneOrOfMany(String query, int status) {
        assertThat(server.post("application/sparql-query", query).statusCode()).isEqualTo(status);
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void speaksHttp10() throws IOException {
        RawRequest.Answer answer = raw.send("GET /doc/nl-ap HTTP/1.0", "Accept: text/turtle");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain               |         6 | 415
            application/sparql-query | 600000000 | 413
            """)
    void asksForNoBodyThatItWillNotRead(String type, String length, int status) throws IOException {
        try (SlowClient client = new SlowClient(URI.create(server.server.url()))) {
            String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                    + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n";
            assertThat(client.send(head).rest()).startsWith("HTTP/1.1 " + status);
        }
    }
}
