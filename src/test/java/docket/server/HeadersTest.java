package docket.server;

import static docket.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import docket.server.http.Origin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every answer says to browsers, and under which name the server speaks of itself. */
class HeadersTest {
    private static final String PUBLIC = "https://data.example.org";

    @TempDir
    private Path folder;

    private RunningServer known(Origin origin) {
        return RunningServer.start(folder, Limits.STANDARD, ConnectionLimits.STANDARD, origin);
    }

    @Test
    void standOnEveryAnswerAlsoOnJettysOwn() throws IOException {
        try (RunningServer server = RunningServer.start(folder)) {
            RawRequest raw = new RawRequest(URI.create(server.server.url()));
            for (RawRequest.Answer answer : List.of(
                    raw.get("/"),
                    raw.get("/sparql?query=ASK%7B%7D"),
                    raw.get("/id/nl-ap"),
                    raw.get("/static/docket.css"),
                    raw.get("/nothing"),
                    raw.get("/doc/%zz"),
                    raw.get("/?x=" + "y".repeat(200_000)),
                    raw.send("GET / HTTP/1.1", "Connection: close"),
                    raw.send("NONSENSE"),
                    raw.send("OPTIONS /sparql HTTP/1.1", "Host: localhost", "Connection: close"))) {
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval");
                assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
                assertThat(answer.header("Permissions-Policy")).contains("camera=()");
                assertThat(answer.header("Strict-Transport-Security")).isEmpty();
                assertThat(answer.header("Server")).isEmpty();
                assertThat(answer.header("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void askForTlsWhereItIsKnownToBeInFront() throws IOException {
        try (RunningServer server = known(new Origin(Optional.of(PUBLIC)))) {
            RawRequest raw = new RawRequest(URI.create(server.server.url()));
            for (String path : List.of("/", "/nothing", "/doc/%zz")) {
                assertThat(raw.get(path).header("Strict-Transport-Security")).startsWith("max-age=");
            }
        }
        try (RunningServer server = known(new Origin(Optional.of("http://data.example.org")))) {
            assertThat(header(server.get("/"), "Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void descriptionsNameTheServerAsItIsKnown() throws IOException {
        try (RunningServer server = known(new Origin(Optional.of(PUBLIC)))) {
            RawRequest raw = new RawRequest(URI.create(server.server.url()));
            for (String path : List.of("/sparql", "/openapi.json", "/reconcile")) {
                RawRequest.Answer answer = raw.send(
                        "GET " + path + " HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "Accept: */*",
                        "Connection: close");
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).contains(PUBLIC).doesNotContain("evil.example", "localhost");
            }
        }
    }

    @Test
    void parametersThatAreNotTheProtocolsCountForNothing() {
        try (RunningServer server = RunningServer.start(folder)) {
            String path = "/sparql?query=" + RunningServer.encoded("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 3");
            HttpResponse<String> plain = server.get(path, "application/sparql-results+xml");
            HttpResponse<String> more = server.get(
                    path + "&timeout=1&output=json&stylesheet=/x.xsl&callback=evil&force-accept=text/plain&results=csv",
                    "application/sparql-results+xml");
            assertThat(more.statusCode()).isEqualTo(200);
            assertThat(more.body()).isEqualTo(plain.body()).doesNotContain("x.xsl", "evil");
            assertThat(header(more, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
        }
    }

    @Test
    void codedBodiesAreNotUnpacked() {
        try (RunningServer server = RunningServer.start(folder)) {
            for (String path : List.of("/sparql", "/reconcile")) {
                HttpResponse<String> answer = server.send(server.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {31, (byte) 139, 8, 0})));
                assertThat(answer.statusCode()).as(path).isEqualTo(415);
            }
        }
    }
}
