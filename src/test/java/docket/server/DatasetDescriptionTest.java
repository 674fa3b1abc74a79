package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Corpus;
import docket.claims.Iris;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /.well-known/void} says of the endpoint and the dumps, by VoID and DCAT. */
@ExtendWith(Corpus.class)
class DatasetDescriptionTest {
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final Resource DATASET = ResourceFactory.createResource(Iris.BASE + "dataset");
    private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS + "version");

    private static Model description;

    @BeforeAll
    static void read(URI origin) {
        description = ModelFactory.createDefaultModel();
        RDFParser.source(origin.resolve("/.well-known/void").toString())
                .acceptHeader("text/turtle")
                .parse(description);
    }

    @Test
    void everyDistributionIsWhatItSaysItIs() throws IOException, NoSuchAlgorithmException {
        List<Resource> distributions = description
                .listSubjectsWithProperty(RDF.type, DCAT.Distribution)
                .toList();
        assertThat(distributions).hasSize(3);
        for (Resource distribution : distributions) {
            String url = distribution.getPropertyResourceValue(DCAT.downloadURL).getURI();
            byte[] bytes = bytes(url);
            assertThat(distribution.getProperty(DCAT.byteSize).getLong()).isEqualTo(bytes.length);
            Resource sum = distribution.getPropertyResourceValue(ResourceFactory.createProperty(SPDX + "checksum"));
            assertThat(sum.getProperty(ResourceFactory.createProperty(SPDX + "checksumValue"))
                            .getString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(distribution.hasProperty(DCTerms.license)).isTrue();
            assertThat(distribution.hasProperty(DCAT.mediaType)).isTrue();
            assertThat(distribution.hasProperty(DCAT.compressFormat)).isEqualTo(url.endsWith(".gz"));
            assertThat(description.contains(null, VOID.dataDump, ResourceFactory.createResource(url)))
                    .isTrue();
            Resource holder = description
                    .listSubjectsWithProperty(DCAT.distribution, distribution)
                    .next();
            assertThat(url).contains("/dumps/" + holder.getProperty(VERSION).getString() + "/");
        }
    }

    @Test
    void searchEnginesForDatasetsFindTheDownloads(URI origin) throws IOException {
        Document page = Jsoup.connect(origin.resolve("/.well-known/void").toString())
                .header("Accept", "text/html")
                .get();
        JsonObject dataset = Json.createReader(new StringReader(
                        page.expectFirst("script[type=application/ld+json]").data()))
                .readObject();
        assertThat(dataset.getString("@type")).isEqualTo("Dataset");
        assertThat(dataset.getString("license")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(page.expectFirst("meta[name=description]").attr("content"))
                .isEqualTo(dataset.getString("description"));
        List<JsonObject> downloads = dataset.getJsonArray("distribution").getValuesAs(JsonObject.class);
        assertThat(downloads)
                .extracting(download -> download.getString("encodingFormat"))
                .containsExactlyInAnyOrder("text/turtle", "application/trig", "application/n-quads");
        for (JsonObject download : downloads) {
            assertThat(bytes(download.getString("contentUrl")))
                    .hasSize(Integer.parseInt(download.getString("contentSize")));
        }
    }

    @Test
    void theServiceServesTheDataset(URI origin) {
        Resource service =
                description.listSubjectsWithProperty(RDF.type, DCAT.DataService).next();
        assertThat(service.hasProperty(DCAT.servesDataset, DATASET)).isTrue();
        assertThat(service.getPropertyResourceValue(DCAT.endpointURL).getURI())
                .isEqualTo(origin.resolve("/sparql").toString());
        assertThat(DATASET.inModel(description)
                        .getPropertyResourceValue(VOID.sparqlEndpoint)
                        .getURI())
                .isEqualTo(origin.resolve("/sparql").toString());
    }

    @Test
    void everyExampleHasADocument(URI origin) throws IOException {
        List<Resource> examples = DATASET.inModel(description).listProperties(VOID.exampleResource).toList().stream()
                .map(statement -> statement.getResource())
                .toList();
        assertThat(examples).hasSizeGreaterThan(10);
        for (Resource example : examples) {
            String path = example.getURI().substring(Iris.BASE.length());
            assertThat(bytes(origin.resolve("/" + path).toString())).isNotEmpty();
        }
    }

    /** Whatever its own IRIs name has a page: a graph and the dataset this description, a thing its document. */
    @Test
    void everyIriOfOursLeadsToADocument(URI origin) throws IOException, InterruptedException {
        Set<String> paths = new TreeSet<>();
        description.getGraph().find().forEachRemaining(triple -> paths(paths, triple.getSubject(), triple.getObject()));
        StreamRDF graphs = new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                paths(paths, quad.getGraph());
                if (quad.getGraph().hasURI(Iris.ABOUT_GRAPH)) {
                    paths(paths, quad.getSubject(), quad.getObject());
                }
            }
        };
        try (InputStream in = new GZIPInputStream(
                origin.resolve("/dumps/latest/docket.nq.gz").toURL().openStream())) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(graphs);
        }
        assertThat(paths).contains("/dataset", "/graph/about", "/graph/claims", "/queries/appeals", "/ontology");
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String path : paths) {
                HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                        .header("Accept", "text/html")
                        .build();
                assertThat(browser.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
        assertThat(URI.create(origin + "graph/nothing").toURL().openConnection().getHeaderField(0))
                .contains("404");
    }

    private static void paths(Set<String> paths, Node... terms) {
        Stream.of(terms)
                .filter(term -> term.isURI() && term.getURI().startsWith(Iris.BASE))
                .map(term -> "/" + term.getURI().substring(Iris.BASE.length()).split("#", 2)[0])
                .forEach(paths::add);
    }

    private static byte[] bytes(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
