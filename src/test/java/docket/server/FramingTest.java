package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request ends: nobody and nothing may see it elsewhere than we do (RFC 9112 section 6). */
@ExtendWith(Serving.class)
class FramingTest {
    private static final String POST = "POST /sparql HTTP/1.1|Host: localhost|Content-Type: application/sparql-query|";
    private static final String NEXT = "GET /health HTTP/1.1|Host: localhost|Connection: close||";

    private final RunningServer server;

    FramingTest(RunningServer server) {
        this.server = server;
    }

    /** What it says to these bytes; a bar stands for the end of a line. */
    private String said(String bytes) throws IOException {
        try (SlowClient client = new SlowClient(URI.create(server.server.url()))) {
            return client.send(bytes.replace("|", "\r\n")).rest();
        }
    }

    private static int answers(String said) {
        return said.split("HTTP/1\\.1 [0-9]{3} ", -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6|Transfer-Encoding: chunked||0||",
                "Content-Length: 6|Content-Length: 7||ASK {}",
                "Content-Length: 6, 7||ASK {}",
                "Content-Length: +6||ASK {}",
                "Content-Length: -1||",
                "Content-Length: 99999999999999999999||",
                "Transfer-Encoding: xchunked||0||",
                "Transfer-Encoding: chunked, identity||0||",
                "Transfer-Encoding : chunked||0||",
                "Transfer-Encoding: chunked||zz|ASK {}|0||",
                "Transfer-Encoding: chunked||FFFFFFFFFFFFFFFFF|ASK {}|0||",
                " Content-Length: 6||ASK {}",
            })
    void refusesWhatCanBeReadInTwoWays(String framing) throws IOException {
        String said = said(POST + framing + NEXT);
        assertThat(said).startsWith("HTTP/1.1 4");
        assertThat(answers(said)).isEqualTo(1);
        assertThat(said).contains("Connection: close");
    }

    /** CVE-2026-2332 and CVE-2026-19203: extensions of chunks that older versions of Jetty end elsewhere than others do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6;ext=\"x|ASK {}|0||",
                "6;ext=\"x|\"|ASK {}|0||",
                "6;ext=x\n|ASK {}|0||",
                "6|ASK {}|0;x=\"||",
                "6\n ASK {}|0||",
            })
    void takesNothingBehindBrokenChunksForARequest(String body) throws IOException {
        String said = said(POST + "Transfer-Encoding: chunked||" + body + NEXT);
        assertThat(answers(said)).as(said).isEqualTo(1);
        assertThat(said).contains("Connection: close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6|ASK {}|0||", "3|ASK|3| {}|0||", "6;ext=\"x\"|ASK {}|0||", "6|ASK {}|0|X-Trailer: 1||", "0||"})
    void answersWhatFollowsWholeChunks(String body) throws IOException {
        String said = said(POST + "Transfer-Encoding: chunked||" + body + NEXT);
        assertThat(answers(said)).as(said).isEqualTo(2);
        assertThat(said).contains("\"status\":\"ok\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: a\nTransfer-Encoding: chunked||6|ASK {}|0||",
                "X: a\nContent-Length: 6||ASK {}",
                "Content-Length: 6|\nASK {}",
                "Transfer-Encoding: gzip, chunked||6|ASK {}|0||",
                "Transfer-Encoding: gzip|Transfer-Encoding: chunked||6|ASK {}|0||",
                "Transfer-Encoding: chunked, chunked||6|ASK {}|0||",
            })
    void refusesAHeadThatOthersMayReadInAnotherWay(String framed) throws IOException {
        String said = said(POST + framed + NEXT);
        assertThat(answers(said)).as(said).isEqualTo(1);
        assertThat(said).startsWith("HTTP/1.1 400 ").contains("Connection: close");
    }

    @Test
    void refusesChunksOfAClientThatDoesNotKnowThem() throws IOException {
        String said = said("POST /sparql HTTP/1.0|Host: localhost|Content-Type: application/sparql-query|"
                + "Transfer-Encoding: chunked||6|ASK {}|0||");
        assertThat(said).contains(" 400 ");
    }

    @Test
    @Timeout(10)
    void refusesABodyThatIsTooLongByItsLengthAlone() throws IOException {
        assertThat(said(POST + "Content-Length: 99999999999||ASK")).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void answersRequestsThatFollowEachOtherInTheirOrder() throws IOException {
        String ask = POST + "Content-Length: 6||ASK {}";
        String get = "GET /doc/nl-ap HTTP/1.1|Host: localhost|Accept: text/turtle||";
        String said = said(ask + get + ask + NEXT);
        assertThat(answers(said)).isEqualTo(4);
        assertThat(said.indexOf("sparql-results")).isLessThan(said.indexOf("text/turtle"));
        assertThat(said.indexOf("text/turtle")).isLessThan(said.lastIndexOf("sparql-results"));
    }

    @Test
    void asksForABodyThatWaitsForItsWord() throws IOException {
        try (SlowClient client = new SlowClient(URI.create(server.server.url()))) {
            client.send((POST + "Connection: close|Expect: 100-continue|Content-Length: 6||").replace("|", "\r\n"));
            assertThat(client.next(21)).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(client.send("ASK {}").rest()).contains("HTTP/1.1 200 ", "true");
        }
        assertThat(said(POST + "Expect: something-else|Content-Length: 6||ASK {}"))
                .startsWith("HTTP/1.1 417 ");
    }

    @Test
    void aGetMayHaveABodyThatCountsForNothing() throws IOException {
        String get = "GET /sparql?query=ASK%7B%7D HTTP/1.1|Host: localhost|";
        for (String framed : List.of("Content-Length: 7||garbage", "Transfer-Encoding: chunked||6|ASK {}|0||")) {
            String said = said(get + framed + NEXT);
            assertThat(answers(said)).as(framed).isEqualTo(2);
            assertThat(said).contains("\"boolean\" : true", "\"status\":\"ok\"");
        }
    }

    @Test
    void refusesLargeHeads() throws IOException {
        assertThat(said("GET / HTTP/1.1|Host: localhost|X: " + "y".repeat(200_000) + "||"))
                .startsWith("HTTP/1.1 431");
        assertThat(said("GET / HTTP/1.1|Host: localhost|" + "X: y|".repeat(40_000) + "|"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void refusesLargeBodiesWhetherTheirLengthIsToldOrNot() throws IOException {
        String body = "#".repeat(300_000);
        for (String framed :
                List.of("Content-Length: 300000||" + body, "Transfer-Encoding: chunked||493E0|" + body + "|0||")) {
            assertThat(said(POST + "Connection: close|" + framed)).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE /", "CONNECT localhost:80", "PUT /sparql", "DELETE /", "PATCH /", "get /", "FOO /"})
    void takesNoOtherMethods(String line) throws IOException {
        assertThat(said(line + " HTTP/1.1|Host: localhost|Connection: close||"))
                .matches("(?s)HTTP/1.1 (400|405|501) .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping",
                "/$/server",
                "/$/datasets",
                "/$/compact/sparql",
                "/$/tasks",
                "/$/stats",
                "/$/metrics",
                "/$/backup/sparql",
                "/$/reload",
                "/$/status",
                "/$/validate/query",
                "/upload",
                "/sparql/upload",
                "/sparql/data",
                "/sparql/update",
                "/sparql/get",
                "/sparql/shacl",
                "/sparql/patch",
                "/ds",
                "/ui/"
            })
    void hasNoneOfFusekisOtherServices(String path) throws IOException {
        for (String method : List.of("GET", "POST", "PUT")) {
            assertThat(said(method + " " + path + " HTTP/1.1|Host: localhost|Content-Length: 0|Connection: close||"))
                    .as(method)
                    .matches("(?s)HTTP/1.1 40[45] .*");
        }
    }
}
