package docket.server;

import static docket.server.RunningServer.encoded;
import static docket.server.RunningServer.header;
import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Serving.class)
class SparqlEndpointTest {
    private static final String FINES = "SELECT ?s { ?s a <https://w3id.org/docket/ontology#Fine> } ORDER BY ?s";
    private static final String GRAPH = "CONSTRUCT WHERE { ?s a <https://w3id.org/docket/ontology#Fine> }";

    private final RunningServer server;

    SparqlEndpointTest(RunningServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                            | application/sparql-results+json
            application/json                                               | application/sparql-results+json
            application/sparql-results+xml                                 | application/sparql-results+xml
            text/csv                                                       | text/csv
            text/tab-separated-values                                      | text/tab-separated-values
            text/csv;q=0.5, application/sparql-results+xml;q=0.8           | application/sparql-results+xml
            application/sparql-results+json;q=0, */*;q=0.1                 | application/sparql-results+xml
            text/*                                                         | text/csv
            text/csv, */*                                                  | text/csv
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
            , ;;, nonsense                                                 | application/sparql-results+json
            """)
    void choosesTheFormOfResultsByAccept(String accept, String expected) {
        HttpResponse<String> response = server.query(FINES, accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith(expected);
        assertThat(header(response, "Vary")).isEqualTo("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, text/turtle",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml",
        "text/html, text/html"
    })
    void choosesTheFormOfGraphsByAccept(String accept, String expected) {
        assertThat(type(server.query(GRAPH, accept))).startsWith(expected);
    }

    @Test
    void answersNothingThatIsNotAccepted() {
        HttpResponse<String> response = server.query(FINES, "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(type(response)).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("text/csv");
        assertThat(server.query(GRAPH, "text/csv").statusCode()).isEqualTo(406);
    }

    @Test
    void formatCountsInAFormToo() {
        HttpResponse<String> form =
                server.post("application/x-www-form-urlencoded", "format=csv&query=" + encoded(FINES));
        assertThat(type(form)).startsWith("text/csv");
    }

    @Test
    void formatGoesBeforeAccept() {
        HttpResponse<String> response =
                server.get("/sparql?format=csv&query=" + encoded(FINES), "application/sparql-results+xml");
        assertThat(type(response)).startsWith("text/csv");
        assertThat(response.body()).startsWith("s\r\n").contains("https://w3id.org/docket/id/nl-2024-fine");
        assertThat(server.get("/sparql?format=turtle&query=" + encoded(FINES)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void takesPostsAsFormAndDirectly() {
        HttpResponse<String> form = server.post("application/x-www-form-urlencoded", "query=" + encoded(FINES));
        HttpResponse<String> direct = server.post("application/sparql-query", FINES);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(direct.body()).isEqualTo(form.body()).contains("nl-2024-fine");
    }

    @Test
    void readsTheGraphsThatTheProtocolNames() {
        String claims = "https://w3id.org/docket/graph/claims";
        String ask = "ASK { ?c a <https://w3id.org/docket/ontology#Claim> }";
        assertThat(server.query(ask, "application/json").body()).contains("false");
        assertThat(server.get("/sparql?query=" + encoded(ask) + "&default-graph-uri=" + encoded(claims))
                        .body())
                .contains("true");
        String named = "ASK { GRAPH ?g { ?c a <https://w3id.org/docket/ontology#Claim> } }";
        assertThat(server.get("/sparql?query=" + encoded(named) + "&named-graph-uri=" + encoded(claims))
                        .body())
                .contains("true");
        assertThat(server.get("/sparql?query=" + encoded(named) + "&named-graph-uri=urn:x:none")
                        .body())
                .contains("false");
        assertThat(server.get("/sparql?query=" + encoded(named) + "&named-graph-uri=none")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT ?s { ?a ?b ?c } } }",
                "SELECT * { { SELECT ?s { OPTIONAL { ?s ?p ?o MINUS { SERVICE <urn:x> { ?s ?p ?o } } } } } }",
                "SELECT * { BIND(IF(NOT EXISTS { SERVICE <urn:x> { ?s ?p ?o } }, 1, 2) AS ?x) }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <urn:x> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <urn:x> { ?s ?p ?o } })",
                "SELECT (SUM(IF(EXISTS { SERVICE <urn:x> { ?s ?p ?o } }, 1, 2)) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <urn:x> { ?s ?p ?o } })",
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE <urn:x> { ?s ?p ?o } } }",
                "DESCRIBE ?s { SERVICE <urn:x> { ?s ?p ?o } }",
                "DESCRIBE <urn:x> GROUP BY (EXISTS { SERVICE <urn:x> { ?s ?p ?o } } AS ?q)",
                "ASK { { } UNION { SERVICE <urn:x> { ?s ?p ?o } } }"
            })
    void refusesServiceWhereverItHides(String query) {
        HttpResponse<String> response = server.query(query, "*/*");
        assertThat(response.statusCode()).as(query).isEqualTo(403);
        assertThat(response.body()).contains("SERVICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(80000) AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(80000) AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.wait>(80000) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#upper-case>('a') AS ?x) {}",
                "SELECT (STRLEN(STR(<java:x>())) AS ?x) {}",
                "SELECT * { FILTER <java:x>(1) }",
                "DESCRIBE <urn:x> GROUP BY (<java:x>(1) AS ?q)",
                "DESCRIBE <urn:x> HAVING (<http://jena.apache.org/ARQ/function#wait>(80000))",
                "DESCRIBE <urn:x> ORDER BY <java:x>(1)",
                "DESCRIBE ?q GROUP BY (EXISTS { ?s ?p ?o FILTER <java:x>(?o) } AS ?q)",
                "SELECT * { { SELECT * { BIND(<java:x>(1) AS ?x) } } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?a ?b FILTER <java:x>(?o) } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?a ?b FILTER <java:x>(?o) } }",
                "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER(?s IN (<java:x>(1))) } }",
                "SELECT ?s { ?s ?p ?o } ORDER BY DESC(<java:x>(?s))",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { ?s ?p ?o FILTER <java:x>(?s) })",
                "SELECT (1 AS ?x) { ?s ?p ?o } GROUP BY (<java:x>(?s))",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(<java:x>(?s))",
                "SELECT (SUM(<java:x>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT (GROUP_CONCAT(<java:x>(?o); SEPARATOR = ' ') AS ?n) { ?s ?p ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?n) { ?s ?p ?o }",
                "CONSTRUCT { ?s ?p ?x } WHERE { GRAPH ?g { ?s ?p ?o BIND(<java:x>(?o) AS ?x) } }",
                "DESCRIBE ?s { ?s ?p ?o FILTER <java:x>(?o) }",
                "ASK { { } UNION { FILTER <java:x>(1) } }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
                "SELECT * { ?s <http://jena.hpl.hp.com/ARQ/property#splitIRI> (?a ?b) }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/list#member> ?x }",
                "SELECT * { ?s <java:x> ?x }",
                "SELECT * { ?s !^<urn:x>/<java:x> ?x }",
                "SELECT * { ?s <urn:x>|<java:x> ?x }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { GRAPH ?g { ?s ^<java:x> ?x } } }",
                "CONSTRUCT WHERE { ?s <java:x> ?x }"
            })
    void refusesFunctionsThatAreNotSparqls(String query) {
        HttpResponse<String> response = server.query(query, "*/*");
        assertThat(response.statusCode()).as(query).isEqualTo(403);
        assertThat(response.body()).contains("function");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "double",
                "float",
                "decimal",
                "integer",
                "dateTime",
                "string",
                "date",
                "gYear",
                "duration"
            })
    void castsToTheTypesOfXsd(String type) {
        String query = "SELECT (DATATYPE(<http://www.w3.org/2001/XMLSchema#%s>(?v)) AS ?t) { VALUES ?v { '1' 'P1D' "
                + "'2024-01-01' '2024-01-01T00:00:00' '2024' } }";
        assertThat(server.query(query.formatted(type), "text/csv").body()).contains("XMLSchema#" + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOURS(<urn:x>)",
                "TIMEZONE(BNODE())",
                "TZ(<urn:x>)",
                "STRLANG('', '(')",
                "'P1D'^^xsd:duration / 0.0",
                "'P1D'^^xsd:duration / 2147483648",
                "'P1D'^^xsd:duration - 'P1Y'^^xsd:yearMonthDuration"
            })
    void aValueOfTheWrongTypeLeavesTheRowUnbound(String expression) {
        String prefix = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
        assertThat(server.query(prefix + "SELECT (COALESCE(" + expression + ", 'none') AS ?x) {}", "text/csv")
                        .body())
                .contains("none");
        assertThat(server.query(prefix + "SELECT ?s { ?s ?p ?o } ORDER BY (" + expression + ") LIMIT 1", "text/csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSTRUCT { <x:s> a "text" , <x:C> } WHERE {}                      | application/ld+json | 200
            CONSTRUCT { <x:s> <x:p> 1 } WHERE {}                               | application/rdf+xml | 200
            CONSTRUCT { <x:s> <x:1> 3 } WHERE {}                               | application/rdf+xml | 400
            CONSTRUCT { <x:s> <x:p/> 3 } WHERE {}                              | application/rdf+xml | 400
            CONSTRUCT { <x:s> <x:p> "\\u0001" } WHERE {}                        | application/rdf+xml | 400
            SELECT ("\\u0001" AS ?x) {}                             | application/sparql-results+xml | 400
            SELECT ("\\uFFFE" AS ?x) {}                             | application/sparql-results+xml | 400
            SELECT ("\\u0009\\u00E9" AS ?x) {}                     | application/sparql-results+xml | 200
            SELECT ("\\u0001" AS ?x) {}                            | application/sparql-results+json | 200
            """)
    void saysWhatAFormatCannotHold(String query, String accept, int status) {
        HttpResponse<String> response = server.query(query, accept);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    @Test
    void refusesUpdates() {
        assertThat(server.post("application/sparql-update", "DELETE WHERE { ?s ?p ?o }")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("application/x-www-form-urlencoded", "update=" + encoded("CLEAR ALL"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("/sparql?update=" + encoded("CLEAR ALL")).statusCode())
                .isEqualTo(403);
        assertThat(server.query("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "*/*")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysWhereAQueryIsMalformed() {
        HttpResponse<String> response = server.query("SELECT ?s\nWHERE { ?s ?p }", "application/json");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo("application/problem+json");
        assertThat(response.body())
                .contains("\"detail\":\"line 2, column 15: malformed SPARQL: unexpected '}'\"")
                .contains("\"excerpt\":[\"WHERE { ?s ?p }\",\"              ^\"]")
                .doesNotContain("Encountered");
        HttpResponse<String> page = server.query("SELECT ?s\nWHERE { ?s ?p }", "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("line 2")
                .contains("\n              ^</code>")
                .contains("<textarea");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * { ?s ?p                | line 1, column 16: malformed SPARQL: it ends too early
                    ASK { ?s no:prefix ?o }         | line 1, column 10: malformed SPARQL: Unresolved prefixed name: no:prefix
                    ASK { ?s ?p <a b> }             | line 1, column 13: malformed SPARQL: unexpected '<'
                    SELECT (?x AS ?x) { ?x ?y ?z }  | malformed SPARQL: Variable used when already in-scope
                    """)
    void saysItOnceAndInPlainWords(String query, String detail) {
        HttpResponse<String> response = server.query(query, "application/json");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"detail\":\"" + detail);
        assertThat(response.body().split("column", -1)).hasSizeLessThan(3);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String deep = "ASK " + "{".repeat(5000) + "}".repeat(5000);
        HttpResponse<String> response = server.post("application/sparql-query", deep);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("nested more than 64 levels deep");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        HttpResponse<String> response = server.get("/sparql?query=" + "x".repeat(200_000));
        assertThat(response.statusCode()).isIn(414, 431);
        assertThat(type(response)).isEqualTo("application/problem+json");
    }

    @Test
    void refusesBodiesThatAreNotQueries() {
        assertThat(server.post("text/plain", FINES).statusCode()).isEqualTo(415);
        assertThat(server.post("application/sparql-query", FINES + " # " + "x".repeat(300_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.send(server.request("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.send(server.request("/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofByteArray(
                                        "ASK { ?s ?p \"é\" }".getBytes(StandardCharsets.ISO_8859_1))))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get("/sparql?query=ASK%20%7B%7D%FF").statusCode()).isEqualTo(400);
    }

    @Test
    void knowsTwoMethods() {
        HttpResponse<String> put = server.send(server.request("/sparql").PUT(BodyPublishers.ofString(FINES)));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(header(put, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        HttpResponse<String> options =
                server.send(server.request("/sparql").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(header(options, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(options, "Access-Control-Expose-Headers"))
                .contains("ETag")
                .contains("Link");
    }

    @Test
    void headLooksLikeGetWithoutABody() {
        String path = "/sparql?query=" + encoded(FINES);
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.send(server.request(path).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary"}) {
            assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(get, name));
        }
    }

    @Test
    void tagsWhatStaysTheSame() {
        HttpResponse<String> first = server.query(FINES, "text/csv");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<String> again = server.send(server.request("/sparql?query=" + encoded(FINES))
                .header("Accept", "text/csv")
                .header("If-None-Match", "\"other\", W/" + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Vary")).isEqualTo("Accept");
        assertThat(header(server.query(FINES, "application/json"), "ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT ?s { ?s ?p ?o } ORDER BY RAND() LIMIT 1",
                "SELECT (UUID() AS ?x) {}",
                "ASK { FILTER(STRLEN(STRUUID()) > 3) }",
                "SELECT ?x { { SELECT (BNODE() AS ?x) {} } }",
                "SELECT ?x { BIND(BNODE(\"a\") AS ?x) }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (RAND() > 0.5)",
                "CONSTRUCT { [] <urn:p> ?s } WHERE { ?s a ?t }"
            })
    void tagsNothingThatChanges(String query) {
        HttpResponse<String> response = server.query(query, "*/*");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).as(query).isEmpty();
    }

    @Test
    void describesItselfWithoutAQuery() {
        HttpResponse<String> turtle = server.get("/sparql");
        assertThat(type(turtle)).startsWith("text/turtle");
        assertThat(turtle.body())
                .contains("sparql-service-description#")
                .contains("<" + server.server.url() + "sparql>");
        assertThat(type(server.get("/sparql", "application/rdf+xml"))).isEqualTo("application/rdf+xml");
        HttpResponse<String> page = server.get("/sparql", "text/html,*/*;q=0.8");
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("<textarea").contains("action=\"/sparql\"");
    }

    @Test
    void showsResultsAsATableAndEscapesThem() {
        HttpResponse<String> page = server.query("SELECT (\"<script>alert(1)</script>\" AS ?x) {}", "text/html");
        assertThat(page.body()).contains("<table").doesNotContain("<script>");
        assertThat(server.query(FINES, "text/html").body()).contains("href=\"/doc/nl-2024-fine\"");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** The editor writes style attributes; a script comes from here or not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"/sparql", "/sparql?query=ASK%7B%7D", "/sparql?query=nonsense"})
    void thePageOfTheEditorRunsOurScriptsAlone(String path) {
        assertThat(header(server.get(path, "text/html"), "Content-Security-Policy")
                        .split("; "))
                .contains("default-src 'none'", "script-src 'self'", "style-src-attr 'unsafe-inline'")
                .noneMatch(directive -> directive.startsWith("script-src-"));
    }

    @Test
    void reflectsNoStylesheetAndNoCallback() {
        String path = "/sparql?query=" + encoded(FINES);
        HttpResponse<String> plain = server.get(path + "&format=xml");
        HttpResponse<String> styled = server.get(path + "&format=xml&stylesheet=/evil.xsl&callback=evil&timeout=1");
        assertThat(styled.body()).isEqualTo(plain.body());
    }

    @Test
    void resolvesRelativeIrisAgainstThePublicBase() {
        assertThat(server.query("CONSTRUCT { <s> <p> 1 } WHERE {}", "application/n-triples")
                        .body())
                .isEqualTo("<https://w3id.org/docket/s> <https://w3id.org/docket/p> "
                        + "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
    }
}
