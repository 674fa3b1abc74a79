package docket.server;

import static docket.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import docket.store.Store;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home page and the pages of errors, over data of any size. */
class HomeTest {
    private static final String PREFIXES = """
            PREFIX enf: <https://w3id.org/docket/ontology#>
            PREFIX id: <https://w3id.org/docket/id/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @TempDir
    private Path folder;

    private RunningServer over(String turtle) {
        Store store = new Store(folder);
        RunningServer.publish(store, "1", sink -> {
            RDFParser.source(RunningServer.ONTOLOGY.resolve("enforcement.ttl")).parse(sink);
            RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(sink);
        });
        return RunningServer.over(store);
    }

    @Test
    void hasSomethingToSayOfNothing() {
        try (RunningServer server = over("")) {
            HttpResponse<String> home = server.get("/", "text/html");
            assertThat(home.statusCode()).as(home.body()).isEqualTo(200);
            assertThat(home.body())
                    .contains("No enforcement action is known yet", "no two sources differ")
                    .doesNotContain("/doc/\"", "Fines by regulator", "--regulator");
            assertThat(server.bugs).isEmpty();
        }
    }

    @Test
    void saysOfWhomItTellsMost() {
        String data = """
                id:a a enf:Fine ; enf:imposedOn id:x .
                id:b a enf:Order ; enf:imposedOn id:x, id:y .
                id:c a enf:Fine .
                id:x rdfs:label "the one" .
                id:y rdfs:label "the other" .
                """;
        try (RunningServer server = over(data)) {
            assertThat(server.get("/", "text/html").body())
                    .containsPattern("It tells most of <a href=\"/doc/x\"[^>]*>the one</a>: 2 of 3 sanctions\\.")
                    .doesNotContain("most of <a href=\"/doc/y\"");
            assertThat(server.bugs).isEmpty();
        }
    }

    @Test
    void showsTheLatestOfManyActionsAndLeadsToAll() {
        String actions = IntStream.range(0, 10_000)
                .mapToObj(n -> "id:a%d a enf:Fine ; rdfs:label \"fine %d\" ; enf:date \"%d\"^^xsd:gYear ."
                        .formatted(n, n, 1900 + n % 100))
                .collect(Collectors.joining("\n"));
        try (RunningServer server = over(actions)) {
            String home = server.get("/", "text/html").body();
            assertThat(home).contains("<h3>1999</h3>").doesNotContain("<h3>1950</h3>");
            assertThat(home.split("class=\"act\"", -1)).hasSize(61);
            assertThat(home).contains("All of them, as a query").contains("href=\"/sparql?query=");
            assertThat(server.bugs).isEmpty();
        }
    }

    @Test
    void placesDatesAsExactlyAsTheyAreKnown() {
        String data = """
                id:day a enf:Fine ; rdfs:label "on a day" ; enf:date "2021-02-03"^^xsd:date .
                id:month a enf:Fine ; rdfs:label "in a month" ; enf:date "2021-02"^^xsd:gYearMonth .
                id:year a enf:Fine ; rdfs:label "in a year" ; enf:date "2021"^^xsd:gYear .
                id:zone a enf:Order ; rdfs:label "in a zone" ; enf:date "2020-05-06Z"^^xsd:date .
                id:bare a enf:Order .
                """;
        try (RunningServer server = over(data)) {
            String home = server.get("/", "text/html").body();
            assertThat(home)
                    .containsSubsequence(
                            "2020</h3>", ">6 May<", "in a zone", "2021</h3>", "month not known", "in a year")
                    .containsSubsequence(">February<", "in a month", ">3 February<", "on a day", "/doc/bare");
        }
    }

    @Test
    void boundsWhatHasNoDateByTheNearestDatesOfWhatCameBeforeAndAfter() {
        String data = """
                id:complaints a enf:Lawsuit ; rdfs:label "complaints" .
                id:order a enf:Order ; rdfs:label "order" ; enf:followsFrom id:complaints .
                id:fine a enf:Fine ; rdfs:label "fine" ; enf:followsFrom id:order ; enf:date "2022"^^xsd:gYear .
                id:early a enf:Fine ; rdfs:label "early" ; enf:followsFrom id:order ; enf:date "2022-05"^^xsd:gYearMonth .
                id:late a enf:Fine ; rdfs:label "late" ; enf:followsFrom id:order ; enf:date "2023-01-02"^^xsd:date .
                id:appeal a enf:Appeal ; rdfs:label "appeal" ; enf:contests id:late, id:early .
                id:alone a enf:Order ; rdfs:label "alone" .
                """;
        try (RunningServer server = over(data)) {
            String home = server.get("/", "text/html").body();
            assertThat(home.substring(home.indexOf("No source gives a date")))
                    .containsSubsequence(
                            "are the dates of what an action led to or follows from",
                            ">alone<",
                            "<p class=\"about\"></p>",
                            ">order<",
                            "<a href=\"/doc/early\" title=\"early\">by May 2022</a>")
                    .contains("<a href=\"/doc/late\" title=\"late\">not before 2 January 2023</a>")
                    .containsOnlyOnce(">not before");
            assertThat(home.split(">by May 2022<", -1))
                    .as("the order and the complaints")
                    .hasSize(3);
        }
    }

    @Test
    void leadsWhoWantsRdfToTheDescription() {
        try (RunningServer server = RunningServer.start(folder)) {
            HttpResponse<String> redirect = server.get("/", "text/turtle");
            assertThat(redirect.statusCode()).isEqualTo(303);
            assertThat(header(redirect, "Location")).isEqualTo("/.well-known/void");
            assertThat(header(redirect, "Vary")).isEqualTo("Accept");
            assertThat(header(server.get("/?format=jsonld", "text/html"), "Location"))
                    .isEqualTo("/.well-known/void?format=jsonld");
            assertThat(server.get("/", "text/csv").statusCode()).isEqualTo(406);
        }
    }

    @Test
    void isTaggedByTheDataItShows() {
        try (RunningServer server = RunningServer.start(folder)) {
            HttpResponse<String> home = server.get("/", "text/html");
            String tag = header(home, "ETag");
            assertThat(server.send(server.request("/")
                                    .header("Accept", "text/html")
                                    .header("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
            String generation = server.store.current().orElseThrow();
            assertThat(home.body()).contains("/dumps/" + generation + "/", "Docket test");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/doc/nl-2024-fin, /doc/nl-2024-fine",
        "/doc/nl-2024-fin.ttl, /doc/nl-2024-fine",
        "/id/nl-2024-fin, /doc/nl-2024-fine",
        "/queries/sanction, /queries/sanctions"
    })
    void namesWhatMayHaveBeenMeant(String path, String meant) {
        try (RunningServer server = RunningServer.start(folder)) {
            HttpResponse<String> page = server.get(path, "text/html");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Did you mean", "href=\"" + meant + "\"", "On from here");
            assertThat(server.get(path, "application/json").body()).contains("\"path\":\"" + meant + "\"");
        }
    }
}
