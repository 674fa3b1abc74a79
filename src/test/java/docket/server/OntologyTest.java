package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Corpus;
import docket.claims.Iris;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms as people and programs find them at their IRIs. */
@ExtendWith(Corpus.class)
class OntologyTest {
    private static final Path ONTOLOGY = Path.of("ontology");

    private static URI origin;
    private static String page;

    @BeforeAll
    static void read(URI server) throws IOException {
        origin = server;
        page = get("/ontology", "text/html");
    }

    @Test
    void everyTermHasItsPlaceOnThePageOnce() {
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(terms());
    }

    @Test
    void everyLinkOnThePageLeadsToAPlaceOnIt() {
        Set<String> ids = found(" id=\"([^\"]+)\"");
        assertThat(ids).containsAll(found("href=\"#([^\"]+)\""));
    }

    @Test
    void saysHowATermIsUsedAndWritten() {
        assertThat(block("id=\"Fine\"")).contains("enf:Fine").containsPattern("8, such as\\s+<a href=\"/doc/");
        assertThat(block("id=\"amount\"")).contains(">one<", "href=\"#Action\"", "href=\"#Amount\"", "EUR 30.5M");
        assertThat(block("id=\"status\"")).contains("href=\"#StatusScheme\"", "one of the statuses");
        assertThat(block("id=\"shape-HeardBy\"")).contains("heard by a court or a regulator", "error");
        assertThat(block("id=\"shape-HasLabel\"")).contains("every law", "label", "warning");
    }

    @Test
    void aNarrowerConceptStandsWithinTheWiderOne() {
        String statuses = page.substring(page.indexOf("id=\"StatusScheme\""), page.indexOf("id=\"UnitScheme\""));
        String imposed = statuses.substring(statuses.indexOf("enf:imposed<"));
        assertThat(imposed.substring(imposed.indexOf("<ul"), imposed.indexOf("</ul>")))
                .contains("enf:paid<");
    }

    @ParameterizedTest
    @CsvSource({"/ontology, enforcement.ttl", "/shapes, shapes.ttl", "/ontology/alignments, alignments.ttl"})
    void theTurtleIsTheFileAsItIs(String path, String file) throws IOException {
        assertThat(get(path, "text/turtle")).isEqualTo(Files.readString(ONTOLOGY.resolve(file)));
    }

    @ParameterizedTest
    @CsvSource({"application/n-triples", "application/ld+json", "application/rdf+xml"})
    void everyFormSaysTheSame(String type) {
        for (String path : List.of("/ontology", "/ontology/alignments")) {
            assertThat(graph(path, type).isIsomorphicWith(graph(path, "text/turtle")))
                    .as("%s as %s", path, type)
                    .isTrue();
        }
    }

    @Test
    void leadsABrowserFromAFileToThePage() throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) origin.resolve("/shapes").toURL().openConnection();
        call.setInstanceFollowRedirects(false);
        call.setRequestProperty("Accept", "text/html");
        assertThat(call.getResponseCode()).isEqualTo(303);
        assertThat(call.getHeaderField("Location")).isEqualTo("/ontology#the-shapes");
    }

    private static Set<String> terms() {
        return graph("/ontology", "text/turtle").stream()
                .map(Triple::getSubject)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Iris.ENF))
                .map(iri -> iri.substring(Iris.ENF.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** From an anchor to the next one. */
    private static String block(String anchor) {
        int start = page.indexOf(anchor);
        assertThat(start).as(anchor).isPositive();
        int end = page.indexOf(" id=\"", start + anchor.length());
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static Graph graph(String path, String type) {
        return RDFParser.source(origin.resolve(path).toString())
                .acceptHeader(type)
                .toGraph();
    }

    private static String get(String path, String type) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) origin.resolve(path).toURL().openConnection();
        call.setRequestProperty("Accept", type);
        return new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
