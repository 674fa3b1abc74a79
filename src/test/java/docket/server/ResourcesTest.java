package docket.server;

import static docket.server.RunningServer.header;
import static docket.server.RunningServer.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Serving.class)
class ResourcesTest {
    private final RunningServer server;

    ResourcesTest(RunningServer server) {
        this.server = server;
    }

    // named queries

    @ParameterizedTest
    @CsvSource({
        "/queries, */*, text/html",
        "/queries, application/json, application/json",
        "/queries?format=csv, */*, text/csv",
        "/queries/regulators, */*, application/sparql-results+json",
        "/queries/regulators, text/csv, text/csv",
        "/queries/regulators?format=json, text/csv, application/sparql-results+json",
        "/queries/regulators, text/html, text/html",
        "/queries/describe?about=nl-ap, */*, text/turtle",
        "/queries/describe?about=nl-ap&format=jsonld, */*, application/ld+json",
        "/queries/regulators.rq, */*, application/sparql-query",
        "/doc/nl-ap, */*, text/html",
        "/doc/nl-ap, text/turtle, text/turtle",
        "/doc/nl-ap, 'text/turtle;q=0.2, application/ld+json;q=0.9', application/ld+json",
        "/doc/nl-ap.ttl, text/html, text/turtle",
        "/doc/nl-ap.jsonld, */*, application/ld+json",
        "/doc/nl-ap.nt, */*, application/n-triples",
        "/doc/nl-ap.html, text/turtle, text/html",
        "/ontology, */*, text/html",
        "/ontology, text/turtle, text/turtle",
        "/ontology?format=jsonld, */*, application/ld+json",
        "/ontology, application/rdf+xml, application/rdf+xml",
        "/ontology?format=ntriples, */*, application/n-triples",
        "/ontology/alignments, */*, text/turtle",
        "/ontology/alignments, application/ld+json, application/ld+json",
        "/shapes, */*, text/turtle",
        "/.well-known/void, */*, text/turtle",
        "/.well-known/void, 'text/html,*/*;q=0.8', text/html",
        "/.well-known/void, application/ld+json, application/ld+json",
        "/.well-known/void?format=rdfxml, */*, application/rdf+xml",
        "/.well-known/void?format=ntriples, text/html, application/n-triples",
        "/dumps/, */*, text/html",
        "/dumps/latest/, */*, text/html",
        "/dumps/latest/docket.ttl, */*, text/turtle",
        "/dumps/latest/docket.trig, */*, application/trig",
        "/dumps/latest/docket.nq.gz, */*, application/gzip",
        "/dumps/latest/SHA256SUMS, */*, text/plain",
        "/dumps/SHA256SUMS, */*, text/plain",
        "/health, */*, application/json",
        "/metrics, */*, text/plain",
        "/static/docket.css, */*, text/css",
        "/static/pico.min.css, */*, text/css",
        "/static/icon.svg, */*, image/svg+xml",
        "/, */*, text/html"
    })
    void answersEachPath(String path, String accept, String expected) {
        HttpResponse<String> response = server.get(path, accept);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(type(response)).startsWith(expected);
        HttpResponse<String> head =
                server.send(server.request(path).header("Accept", accept).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        if (!path.equals("/metrics")) { // which counts itself
            assertThat(header(head, "Content-Length")).isEqualTo(header(response, "Content-Length"));
        }
    }

    @Test
    void runsANamedQueryWithItsParameters() {
        assertThat(server.get("/queries/sanctions?regulator=nl-ap&format=csv").body())
                .startsWith("sanction,type,regulator")
                .contains("nl-2024-fine")
                .doesNotContain("it-fine");
        assertThat(server.get("/queries/sanctions?regulator=&type=&format=csv").body())
                .contains("it-fine");
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/fines-over?min=abc, min, decimal",
        "/queries/fines-over?max=1, max, min",
        "/queries/sanctions?regulator=nobody, regulator, key",
        "/queries/sanctions?regulator=nl-ap&regulator=fr-cnil, regulator, one value",
        "/queries/evidence, about, key",
        "/queries/conflicts?standing=loud, standing, rejected",
        "/queries/regulators?format=turtle, format, csv",
        "/queries/regulators?page=0, page, whole number"
    })
    void saysWhichParameterIsWrongAndWhatIsAllowed(String path, String parameter, String allowed) {
        HttpResponse<String> response = server.get(path, "application/json");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(type(response)).isEqualTo("application/problem+json");
        assertThat(response.body())
                .contains("\"parameter\":\"" + parameter + "\"")
                .contains("\"status\":422")
                .contains(allowed);
    }

    @Test
    void showsTheFormWhereABrowserGivesTooLittleOrTheWrongThing() {
        HttpResponse<String> form = server.get("/queries/evidence", "text/html");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"about\"").doesNotContain("<caption>");
        HttpResponse<String> wrong = server.get("/queries/fines-over?min=abc", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"abc\"").contains("role=\"alert\"");
    }

    @Test
    void givesAPageOfRows() {
        String all = server.get("/queries/sanctions?format=csv").body();
        String second =
                server.get("/queries/sanctions?format=csv&page=2&size=2").body();
        assertThat(second.lines().toList())
                .hasSize(3)
                .containsExactly(
                        all.lines().toList().get(0),
                        all.lines().toList().get(3),
                        all.lines().toList().get(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/csv"})
    void tagsTheListOfQueries(String type) {
        HttpResponse<String> list = server.get("/queries", type);
        assertThat(header(list, "Vary")).contains("Accept");
        HttpResponse<String> again = server.send(
                server.request("/queries").header("Accept", type).header("If-None-Match", header(list, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Vary")).contains("Accept");
        assertThat(header(server.get("/queries", type + ";q=0.5, application/x-nothing"), "ETag"))
                .isEqualTo(header(list, "ETag"));
    }

    @Test
    void offersRowsForASpreadsheet() {
        assertThat(server.get("/queries/regulators", "text/html").body())
                .contains("/queries/regulators?format=spreadsheet");
        assertThat(server.get("/queries", "text/html").body()).contains("spreadsheet");
    }

    @Test
    void tagsANamedQuery() {
        HttpResponse<String> first = server.get("/queries/regulators", "text/csv");
        HttpResponse<String> again = server.send(server.request("/queries/regulators")
                .header("Accept", "text/csv")
                .header("If-None-Match", header(first, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(server.get("/queries/regulators?size=1", "text/csv"), "ETag"))
                .isNotEqualTo(header(first, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries/nope",
                "/queries/nope.rq",
                "/queries/../pom.xml",
                "/id/no-such-thing",
                "/doc/no-such-thing",
                "/doc/no-such-thing.ttl",
                "/doc/a%20b%3Cc%3E",
                "/dumps/latest/MANIFEST.json",
                "/dumps/gen-0000000000000000/docket.ttl",
                "/dumps/tdb2/nodes.dat",
                "/dumps/nothing",
                "/dumps/nothing/",
                "/dumps/patches",
                "/dumps/patches/",
                "/dumps/patches/latest.rdfp.gz",
                "/dumps/patches/...rdfp.gz",
                "/dumps/patches/gen-0000000000000000..latest.rdfp.gz",
                "/dumps/latest/docket.ttl/",
                "/static/nothing.css",
                "/sparql/more",
                "/nothing",
                "/$/ping",
                "/$/stats"
            })
    void saysNotFoundAsAProblem(String path) {
        HttpResponse<String> response = server.get(path, "text/turtle");
        assertThat(response.statusCode()).as(path).isEqualTo(404);
        assertThat(type(response)).isEqualTo("application/problem+json");
    }

    @Test
    void showsProblemsAsPagesToBrowsers() {
        HttpResponse<String> page = server.get("/doc/no-such-thing", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("no-such-thing").contains("<title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dumps/latest%2F..%2Fx",
                "/dumps/latest/..%5C..%5CCURRENT",
                "/queries/%2e%2e/ontology/enforcement",
                "/doc/%00",
                "/doc/..;/health"
            })
    void refusesAmbiguousPathsAsAProblem(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(type(response)).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source/one", "amount/EUR-30500000", "verdict/nl-2024-penalty/amount"})
    void takesAKeyInOnePieceToo(String key) {
        String piece = key.replace("/", "%2F");
        HttpResponse<String> redirect = server.get("/id/" + piece, "text/turtle");
        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(header(redirect, "Location")).isEqualTo("/doc/" + key);
        for (String form : List.of("", ".ttl", ".jsonld", ".nt")) {
            HttpResponse<String> document = server.get("/doc/" + piece + form, "text/turtle");
            assertThat(document.statusCode()).as(form).isEqualTo(200);
            assertThat(document.body())
                    .isEqualTo(server.get("/doc/" + key + form, "text/turtle").body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/dumps%2Flatest%2Fdocket.ttl, 200",
        "/queries%2Fregulators, 200",
        "/dumps/latest%2F..%2F..%2FCURRENT, 404",
        "/dumps/..%2Flatest/docket.ttl, 404",
        "/static%2F..%2Fpom.xml, 404",
        "/sparql%2Fupdate, 404",
        "/%2F%2Fother.example/, 404",
        "/doc/%252e%252e%2Fnl-ap, 400",
    })
    void followsNoPathWhateverItsSlashesAreWrittenAs(String path, int status) {
        assertThat(server.get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries", "/ontology", "/api", "/health", "/openapi.json", "/.well-known/void"})
    void aSlashTooManyLeadsToThePathWithout(String path) {
        HttpResponse<String> moved = server.get(path + "/?format=x");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(header(moved, "Location")).isEqualTo(path + "?format=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql/", "/reconcile/"})
    void whereOthersPostASlashTooManyIsAnsweredSinceNotAllOfThemFollow(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAsksForTheUsualIconGetsOurs() {
        HttpResponse<String> moved = server.get("/favicon.ico");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(type(server.get(header(moved, "Location")))).isEqualTo("image/svg+xml");
    }

    @Test
    void readsOnly() {
        HttpResponse<String> post =
                server.send(server.request("/queries/regulators").POST(BodyPublishers.ofString("x")));
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(server.send(server.request("/doc/nl-ap").DELETE()).statusCode())
                .isEqualTo(405);
    }

    // things

    @ParameterizedTest
    @ValueSource(strings = {"nl-ap", "source/one", "amount/EUR-30500000", "verdict/nl-2024-penalty/amount"})
    void leadsFromAThingToItsDocument(String key) {
        HttpResponse<String> redirect = server.get("/id/" + key, "text/turtle");
        assertThat(redirect.statusCode()).isEqualTo(303);
        assertThat(header(redirect, "Location")).isEqualTo("/doc/" + key);
        assertThat(header(redirect, "Vary")).isEqualTo("Accept");
        HttpResponse<String> document = server.get("/doc/" + key, "application/n-triples");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).contains("<https://w3id.org/docket/id/" + key + ">");
    }

    @Test
    void everyThingHasADocumentThatDescribesIt() {
        String things = "SELECT DISTINCT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
                + " FILTER(STRSTARTS(STR(?s), 'https://w3id.org/docket/id/') && !CONTAINS(STR(?s), '#')) }";
        server.query(things, "text/csv").body().lines().skip(1).forEach(iri -> {
            HttpResponse<String> document =
                    server.get(iri.replace("https://w3id.org/docket/id", "/doc"), "application/n-triples");
            assertThat(document.statusCode()).as(iri).isEqualTo(200);
            assertThat(document.body()).contains("<" + iri + ">");
        });
    }

    @Test
    void saysTheSameInEveryForm() {
        Graph turtle = graph("/doc/nl-2024-fine.ttl", Lang.TURTLE);
        assertThat(turtle.size()).isPositive();
        assertThat(graph("/doc/nl-2024-fine.nt", Lang.NTRIPLES).isIsomorphicWith(turtle))
                .isTrue();
        assertThat(graph("/doc/nl-2024-fine.jsonld", Lang.JSONLD).isIsomorphicWith(turtle))
                .isTrue();
        assertThat(graph("/queries/describe?about=nl-2024-fine&format=rdfxml", Lang.RDFXML)
                        .isIsomorphicWith(turtle))
                .isTrue();
    }

    private Graph graph(String path, Lang lang) {
        return RDFParser.fromString(server.get(path).body(), lang).toGraph();
    }

    // dumps and descriptions

    @Test
    void dumpsCarryTheirHashes() {
        HttpResponse<String> dump = server.get("/dumps/latest/docket.ttl");
        String tag = header(dump, "ETag").replace("\"", "");
        assertThat(server.get("/dumps/latest/SHA256SUMS").body()).contains(tag + "  docket.ttl\n");
        String generation = server.store.current().orElseThrow();
        HttpResponse<String> named = server.get("/dumps/" + generation + "/docket.ttl");
        assertThat(named.body()).isEqualTo(dump.body());
        assertThat(header(named, "Cache-Control")).contains("immutable");
        assertThat(server.send(server.request("/dumps/latest/docket.ttl").header("If-None-Match", "\"" + tag + "\""))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void healthReadsTheStore() {
        assertThat(server.get("/health").body()).contains("\"status\":\"ok\"").contains("\"statementsRead\":");
    }

    @Test
    void metricsCountRequests() {
        server.get("/health");
        assertThat(server.get("/metrics").body())
                .containsPattern("docket_requests_total\\{area=\"/health\",status=\"200\"} [0-9]+")
                .contains("docket_generation_info{generation=\"gen-");
    }

    // pages

    @Test
    void theHomePageNamesEveryPath() {
        assertThat(server.get("/").body())
                .contains("/sparql", "/queries", "/id/", "/doc/", "/dumps/", "/ontology", "/.well-known/void")
                .contains("/health", "/metrics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sparql",
                "/api",
                "/queries",
                "/queries/sanctions",
                "/queries/evidence?about=nl-2024-fine",
                "/ontology",
                "/dumps/",
                "/.well-known/void",
                "/doc/nl-ap",
                "/doc/nl-2024-fine",
                "/doc/source/one",
                "/nothing"
            })
    void pagesStandAloneAndTheirLinksLeadSomewhere(String path) {
        String page = server.get(path, "text/html").body();
        assertThat(page)
                .contains("<title>")
                .doesNotContainPattern("<script(?! src=\"/static/| type=\"application/ld[+]json\")")
                .doesNotContain("style=\"");
        assertThat(page).doesNotContainPattern("(src|<link[^>]*href)=\"(https?:)?//");
        Matcher link = Pattern.compile("href=\"(/[^\"#]*)").matcher(page);
        while (link.find()) {
            String to = link.group(1).replace("&amp;", "&");
            assertThat(server.get(to, "text/html,*/*;q=0.8").statusCode())
                    .as(path + " → " + to)
                    .isEqualTo(200);
        }
    }
}
