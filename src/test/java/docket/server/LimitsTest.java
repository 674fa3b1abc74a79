package docket.server;

import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.server.answer.Limits;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.start(folder, new Limits(Duration.ofMillis(500), 20_000, 1000, 2, 8, 8));
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void endsAQueryThatTakesTooLong() {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        HttpResponse<String> response = server.query(endless, "*/*");
        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(type(response)).isEqualTo("application/problem+json");
    }

    @Test
    void endsAQueryThatTakesTooLongWhileItIsWritten() {
        HttpResponse<String> response = server.query(
                "SELECT (1 AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?a)) + STRLEN(STR(?i)) < 0) }",
                "text/csv");
        assertThat(response.statusCode()).isEqualTo(504);
    }

    @Test
    void sendsNoPartOfAnAnswerThatIsTooLarge() {
        HttpResponse<String> response = server.query("SELECT * { ?s ?p ?o }", "text/csv");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("20000 bytes");
        assertThat(server.query("SELECT * { ?s ?p ?o } LIMIT 10", "text/csv").statusCode())
                .isEqualTo(200);
        assertThat(server.query("CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml")
                        .statusCode())
                .isEqualTo(422);
    }

    /** A page shows a thousand rows at most, of any length. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT (STR(?t) AS ?text)", "CONSTRUCT { ?s ?p ?t }"})
    void makesNoPageOfMoreTextThanOneCanShow(String head) {
        String text = "BIND(\"" + "x".repeat(500) + "\" AS ?half) BIND(CONCAT(?half, ?half) AS ?long)";
        String query = head + " { ?s ?p ?o { SELECT ?long { " + text + " } } BIND(CONCAT("
                + String.join(", ", Collections.nCopies(100, "?long")) + ", STR(?o)) AS ?t) } LIMIT ";
        HttpResponse<String> large = server.query(query + "60", "text/html");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("4194304 characters");
        assertThat(server.query(query + "10", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoLargerBody() {
        assertThat(server.post("application/sparql-query", "ASK {}" + " ".repeat(2000))
                        .statusCode())
                .isEqualTo(413);
    }
}
