package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No link of the site is dead, and every thing of the dump has a document that says something of it. */
@ExtendWith(Corpus.class)
class CrawlTest {
    private static final String THINGS = Iris.BASE + "id/";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void everyLinkLeadsSomewhere(URI origin) {
        Crawl crawl = new Crawl(origin, client);
        Set<String> wrong = crawl.from("/");
        assertThat(wrong).as("of %s", crawl.extent()).isEmpty();
        assertThat(crawl.addresses())
                .contains(
                        origin.resolve("/queries/sanctions"),
                        origin.resolve("/doc/nl-2024-fine"),
                        origin.resolve("/ontology"),
                        origin.resolve("/dumps/"),
                        origin.resolve("/sparql"),
                        origin.resolve("/static/docket.css"));
    }

    @Test
    void everyThingOfTheDumpHasADocument(URI origin) throws Exception {
        Set<String> things = things(origin);
        assertThat(things).hasSizeGreaterThan(500).contains(THINGS + "nl-2024-fine");
        List<String> wrong = things.parallelStream()
                .flatMap(iri -> fault(origin, iri).stream())
                .sorted()
                .toList();
        assertThat(wrong).as("of %d things", things.size()).isEmpty();
    }

    /** All under {@code BASE id/}, wherever it stands in a quad. */
    private Set<String> things(URI origin) throws IOException, InterruptedException {
        HttpResponse<InputStream> dump = client.send(
                HttpRequest.newBuilder(origin.resolve("/dumps/latest/docket.nq.gz"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        Set<String> things = new TreeSet<>();
        try (InputStream in = new GZIPInputStream(dump.body())) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                            .filter(Node::isURI)
                            .map(Node::getURI)
                            .filter(iri -> iri.startsWith(THINGS))
                            .forEach(things::add);
                }
            });
        }
        return things;
    }

    /** What is wrong with looking a thing up, if anything. */
    private List<String> fault(URI origin, String iri) {
        try {
            String key = iri.substring(THINGS.length()).replaceFirst("#.*", "");
            HttpResponse<String> redirect = get(origin.resolve("/id/" + key));
            if (redirect.statusCode() != 303) {
                return List.of(iri + ": " + redirect.statusCode());
            }
            URI document =
                    origin.resolve(redirect.headers().firstValue("Location").orElse(""));
            HttpResponse<String> triples = get(document);
            boolean subject = triples.body().lines().anyMatch(line -> line.startsWith("<" + iri + "> "));
            return triples.statusCode() == 200 && subject
                    ? List.of()
                    : List.of(iri + ": " + document + " says nothing of it, " + triples.statusCode());
        } catch (IOException | InterruptedException e) {
            return List.of(iri + ": " + e);
        }
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Accept", "application/n-triples")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
