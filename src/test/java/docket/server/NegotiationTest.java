package docket.server;

import static docket.server.RunningServer.header;
import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which form of a resource a client gets (RFC 9110 section 12), and what caches are told of it. */
@ExtendWith(Serving.class)
class NegotiationTest {
    private static final String DOC = "/doc/nl-2024-fine";
    private static final String RESULTS = "/queries/regulators";

    private final RunningServer server;

    NegotiationTest(RunningServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # nothing said, or nothing that can be read
            /doc/nl-ap          |                                                     | 200 | text/html
            /doc/nl-ap          | ,, ,                                                | 200 | text/html
            /doc/nl-ap          | nonsense                                            | 200 | text/html
            /doc/nl-ap          | text/                                               | 200 | text/html
            /doc/nl-ap          | */turtle                                            | 200 | text/html
            /doc/nl-ap          | text/turtle;q=abc                                   | 200 | text/html
            /doc/nl-ap          | text/turtle;q=-1, application/ld+json               | 200 | application/ld+json
            /doc/nl-ap          | text/turtle;q=2, application/ld+json;q=0.1          | 200 | application/ld+json
            /doc/nl-ap          | text/turtle;q=NaN, application/n-triples            | 200 | application/n-triples
            # weights
            /doc/nl-ap          | text/html;q=0.5, text/turtle                        | 200 | text/turtle
            /doc/nl-ap          | text/turtle;q=0.501, text/html;q=0.5                | 200 | text/turtle
            /doc/nl-ap          | TEXT/TURTLE;Q=0.9, text/html;q=0.8                  | 200 | text/turtle
            /doc/nl-ap          | text/turtle ; q=0.9 ,text/html ; q=0.8              | 200 | text/turtle
            /doc/nl-ap          | text/turtle;q=.9, text/html;q=.8                    | 200 | text/turtle
            /doc/nl-ap          | text/html;q=0, */*;q=0.1                            | 200 | text/turtle
            /doc/nl-ap          | text/html;q=0.000, text/*                           | 200 | text/turtle
            /doc/nl-ap          | */*;q=0.1                                           | 200 | text/html
            /doc/nl-ap          | */*;q=0.1, application/n-triples;q=0.2              | 200 | application/n-triples
            # the more specific range decides, wherever it stands
            /doc/nl-ap          | */*, text/html;q=0.1                                | 200 | text/turtle
            /doc/nl-ap          | text/*;q=0.3, text/turtle;q=0.1, */*;q=0.2          | 200 | text/html
            /doc/nl-ap          | application/*                                       | 200 | application/ld+json
            /doc/nl-ap          | application/*, application/ld+json;q=0.1            | 200 | application/n-triples
            # parameters
            /doc/nl-ap          | text/turtle;charset=utf-8                           | 200 | text/turtle
            /doc/nl-ap          | application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted" | 200 | application/ld+json
            /doc/nl-ap          | text/html;level=1;q=0.1, text/turtle;q=0.2          | 200 | text/turtle
            /doc/nl-ap          | text/html;level=1;q=0.1, text/html, text/turtle;q=0.9 | 200 | text/html
            /doc/nl-ap          | text/html;level=1;q=0, text/html                    | 200 | text/html
            /doc/nl-ap          | text/turtle;a="x,text/html;q=1";q=0.4, text/html;q=0.2 | 200 | text/turtle
            /doc/nl-ap          | text/turtle;a="\\",text/html                        | 200 | text/turtle
            /doc/nl-ap          | text/turtle;q=0.9;ext=1, text/html;q=0.8            | 200 | text/turtle
            # what real clients send
            /doc/nl-ap          | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8 | 200 | text/html
            /doc/nl-ap          | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | 200 | text/html
            /.well-known/void   | image/gif, image/jpeg, *; q=.2, */*; q=.2           | 200 | text/turtle
            /doc/nl-ap          | application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1 | 200 | application/rdf+xml
            /ontology           | application/x-nothing,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1 | 200 | text/turtle
            /queries/regulators | application/sparql-results+xml, application/xml;q=0.5 | 200 | application/sparql-results+xml
            /queries/regulators | application/json                                    | 200 | application/sparql-results+json
            /queries/regulators | text/*;q=0.5, application/sparql-results+json;q=0.1 | 200 | text/csv
            # ?format= goes first
            /doc/nl-ap?format=turtle     | text/html                                  | 200 | text/turtle
            /doc/nl-ap?format=ttl        | text/html                                  | 422 | text/html
            /doc/nl-ap?format=           | text/turtle                                | 200 | text/turtle
            /doc/nl-ap?format=TURTLE     | */*                                        | 422 | application/problem+json
            /queries/regulators?format=html | text/csv                                | 200 | text/html
            /queries/regulators?format=csv  | image/png                               | 200 | text/csv
            /queries/regulators?format=%00  | text/csv                                | 422 | application/problem+json
            # nothing that will do
            /doc/nl-ap          | image/png                                           | 406 | application/problem+json
            /doc/nl-ap          | */*;q=0                                             | 406 | application/problem+json
            /doc/nl-ap          | text/html;q=0, text/csv                             | 406 | application/problem+json
            /queries/regulators | text/turtle                                         | 406 | application/problem+json
            /sparql             | text/csv                                            | 406 | application/problem+json
            # other errors: a page only to who prefers pages
            /nothing            | text/csv                                            | 404 | application/problem+json
            /nothing            | text/turtle                                         | 404 | application/problem+json
            /nothing            | application/json                                    | 404 | application/problem+json
            /nothing            | text/html, */*;q=0.8                                | 404 | text/html
            /nothing            | text/html;q=0.5, application/problem+json           | 404 | application/problem+json
            """)
    void choosesTheForm(String path, String accept, int status, String expected) {
        HttpResponse<String> response = accept == null ? server.get(path) : server.get(path, accept);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(type(response)).startsWith(expected);
        assertThat(header(response, "Vary")).contains("Accept");
        HttpResponse<String> head = server.send(
                (accept == null ? server.request(path) : server.request(path).header("Accept", accept)).HEAD());
        assertThat(head.statusCode()).isEqualTo(status);
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Vary", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(response, name));
        }
    }

    /** A path that names its form gives it whatever Accept says, but no other one is asked of it. */
    @ParameterizedTest
    @CsvSource({
        "/doc/nl-ap.ttl, image/png, 200",
        "/doc/nl-ap.ttl?format=turtle, */*, 200",
        "/doc/nl-ap.ttl?format=jsonld, */*, 422",
        "/doc/nl-ap.html?format=x, */*, 422",
        "/queries/regulators.rq?format=csv, */*, 422",
        "/metrics, image/png, 406",
        "/metrics?format=x, */*, 422",
        "/metrics, 'application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2', 200",
        "/openapi.json, image/png, 406",
        "/openapi.json?format=x, */*, 422",
        "/reconcile, image/png, 406",
        "/reconcile?format=x, */*, 422",
        "/health?format=x, */*, 422",
    })
    void givesTheOneFormThereIsOrRefuses(String path, String accept, int status) {
        assertThat(server.get(path, accept).statusCode()).isEqualTo(status);
    }

    @Test
    void tellsWhoWatchesTheServerThatItIsWellWhateverTheyAccept() {
        HttpResponse<String> health = server.get("/health", "image/png");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(type(health)).isEqualTo("application/json");
    }

    @Test
    void readsAllAcceptHeadersTogether() {
        HttpResponse<String> response = server.send(server.request(DOC)
                .header("Accept", "text/html;q=0.2")
                .header("Accept", "text/turtle;q=0.1, application/ld+json;q=0.3"));
        assertThat(type(response)).isEqualTo("application/ld+json");
    }

    @Test
    void bearsAHugeAcceptHeader() {
        String many = "a/b;q=0.5,".repeat(10_000) + "text/turtle";
        HttpResponse<String> response = server.get(DOC, many);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith("text/turtle");
        assertThat(server.get(DOC, "text/turtle;" + "a=\"".repeat(20_000)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> larger = server.get(DOC, "a/b,".repeat(100_000));
        assertThat(larger.statusCode()).isEqualTo(431);
        assertThat(type(larger)).isEqualTo("application/problem+json");
    }

    @Test
    void saysWhatIsAvailable() {
        HttpResponse<String> refused = server.get(DOC, "image/png");
        assertThat(refused.body())
                .contains("\"status\":406")
                .contains("text/turtle", "application/ld+json", "application/n-triples", "text/html");
        HttpResponse<String> unknown = server.get(DOC + "?format=docx");
        assertThat(unknown.body())
                .contains("\"parameter\":\"format\"", "\"turtle\"", "\"jsonld\"", "\"ntriples\"", "\"html\"");
    }

    @Test
    void carriesTheFormatOverTheRedirect() {
        HttpResponse<String> redirect = server.get("/id/nl-2024-fine?format=turtle", "text/html");
        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(header(redirect, "Location")).isEqualTo("/doc/nl-2024-fine?format=turtle");
        assertThat(header(redirect, "Vary")).isEqualTo("Accept");
        assertThat(header(server.get("/queries/?format=json"), "Location")).isEqualTo("/queries?format=json");
    }

    // entity tags

    @ParameterizedTest
    @CsvSource({
        DOC + ", text/html text/turtle application/ld+json application/n-triples application/rdf+xml",
        RESULTS + ", text/html text/csv text/tab-separated-values application/sparql-results+json text/plain",
        "/ontology, text/html text/turtle",
        "/sparql, text/html text/turtle application/ld+json"
    })
    void tagsEachFormApart(String path, String types) {
        Set<String> tags = new HashSet<>();
        for (String type : types.split(" ")) {
            HttpResponse<String> response = server.get(path, type);
            String tag = header(response, "ETag");
            assertThat(tag).as("%s as %s", path, type).matches("\"[0-9a-f]+\"");
            assertThat(tags.add(tag)).as("%s as %s", path, type).isTrue();
            HttpResponse<String> current = conditional(path, type, tag);
            assertThat(current.statusCode()).isEqualTo(304);
            assertThat(current.body()).isEmpty();
            for (String name : List.of("ETag", "Vary", "Cache-Control")) {
                assertThat(header(current, name)).as(name).isEqualTo(header(response, name));
            }
            assertThat(header(current, "Date")).isNotEmpty();
        }
        String other = tags.iterator().next();
        for (String type : types.split(" ")) {
            if (!header(server.get(path, type), "ETag").equals(other)) {
                assertThat(conditional(path, type, other).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAG                | 304
            W/TAG              | 304
            *                  | 304
            "a", TAG           | 304
            "a",W/TAG , "b,c"  | 304
            "a,b"              | 200
            w/TAG              | 200
            "                  | 200
            ,,                 | 200
            TAGx               | 200
            """)
    void comparesTags(String ifNoneMatch, int status) {
        String tag = header(server.get(DOC, "text/turtle"), "ETag");
        assertThat(conditional(DOC, "text/turtle", ifNoneMatch.replace("TAG", tag))
                        .statusCode())
                .isEqualTo(status);
    }

    private HttpResponse<String> conditional(String path, String accept, String ifNoneMatch) {
        return server.send(server.request(path).header("Accept", accept).header("If-None-Match", ifNoneMatch));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *              | 200
            TAG            | 200
            "x", TAG       | 200
            "x"            | 412
            W/TAG          | 412
            """, quoteCharacter = '`')
    void refusesWhereAnotherOneIsExpected(String ifMatch, int status) {
        for (String path : List.of(DOC, "/dumps/latest/docket.ttl")) {
            String tag = header(server.get(path, "text/turtle"), "ETag");
            HttpResponse<String> response = server.send(server.request(path)
                    .header("Accept", "text/turtle")
                    .header("If-Match", ifMatch.replace("TAG", tag)));
            assertThat(response.statusCode()).as(path).isEqualTo(status);
        }
    }

    @Test
    void tellsNoLengthOfWhatItDoesNotSend() throws IOException {
        RawRequest raw = new RawRequest(URI.create(server.server.url()));
        for (String path : List.of(DOC, "/queries", "/dumps/latest/docket.ttl")) {
            RawRequest.Answer answer = raw.get(path, "If-None-Match: *");
            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.header("ETag")).isNotEmpty();
            assertThat(answer.header("Content-Length")).isEmpty();
            assertThat(answer.header("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    void ignoresConditionsThatItDoesNotSupport() {
        HttpResponse<String> response = server.send(server.request(DOC)
                .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .header("If-Unmodified-Since", "nonsense")
                .header("Range", "bytes=0-1"));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    // content coding

    @ParameterizedTest
    @ValueSource(strings = {DOC, RESULTS + "?format=json", "/ontology?format=turtle", "/static/pico.min.css"})
    void packsTextUnderATagOfItsOwn(String path) {
        HttpResponse<String> plain = server.get(path);
        assertThat(header(plain, "Vary")).doesNotContain("Accept-Encoding");
        HttpResponse<byte[]> packed = server.bytes(server.request(path).header("Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Gunzip.text(packed.body())).isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(plain.body().length());
        assertThat(header(packed, "Content-Length")).isEqualTo(String.valueOf(packed.body().length));
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(header(packed, "ETag")).isEqualTo(header(plain, "ETag").replaceAll("\"$", "-gzip\""));
        HttpResponse<byte[]> current = server.bytes(
                server.request(path).header("Accept-Encoding", "gzip").header("If-None-Match", header(packed, "ETag")));
        assertThat(current.statusCode()).isEqualTo(304);
        assertThat(header(current, "ETag")).isEqualTo(header(packed, "ETag"));
        assertThat(header(current, "Vary")).isEqualTo(header(packed, "Vary"));
        assertThat(server.send(server.request(path).header("If-None-Match", header(packed, "ETag")))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> head = server.send(
                server.request(path).header("Accept-Encoding", "gzip").HEAD());
        assertThat(header(head, "Content-Length")).isEqualTo(header(packed, "Content-Length"));
        assertThat(header(head, "ETag")).isEqualTo(header(packed, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GZIP", "x-gzip", "identity;q=0.5, gzip", "gzip, identity", "deflate, gzip;q=0.001"})
    void packsWhereThatIsWantedNoLess(String acceptEncoding) {
        HttpResponse<byte[]> response =
                server.bytes(server.request("/ontology?format=turtle").header("Accept-Encoding", acceptEncoding));
        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "gzip;q=0",
                "br",
                "*;q=0",
                "gzip;q=x",
                "gzip;q=0.2, identity;q=0.9",
                "x-gzip;q=0.0"
            })
    void packsNothingUnasked(String acceptEncoding) {
        HttpResponse<String> response = server.send(server.request(DOC).header("Accept-Encoding", acceptEncoding));
        assertThat(header(response, "Content-Encoding")).isEmpty();
    }

    // other origins

    @ParameterizedTest
    @ValueSource(strings = {"/", DOC, RESULTS, "/id/nl-ap", "/nothing", "/sparql", "/dumps/latest/docket.ttl"})
    void letsAnyOriginRead(String path) {
        HttpResponse<String> response = server.send(server.request(path).header("Origin", "https://example.org"));
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Content-Range", "Accept-Ranges");
        assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
        HttpResponse<String> preflight = server.send(server.request(path)
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "x-requested-with")
                .method("OPTIONS", BodyPublishers.noBody()));
        if (!path.equals("/nothing")) {
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET", "HEAD");
            assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Content-Type", "*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void saysWhichMethodsThereAre(String method) {
        HttpResponse<String> response = server.send(server.request(DOC).method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(type(response)).isEqualTo("application/problem+json");
    }
}
