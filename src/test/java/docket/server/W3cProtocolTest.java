package docket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.store.Store;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the W3C's SPARQL 1.1 Protocol tests: those for queries must pass, those for updates must be refused. The suite is
 * not part of the repository; {@code -Ddocket.w3c=FOLDER} names the folder with {@code protocol/manifest.ttl}.
 */
class W3cProtocolTest {
    private static final Path SUITE =
            Path.of(System.getProperty("docket.w3c", "../shared/w3c")).resolve("protocol");
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final Map<String, Set<String>> TYPES = Map.of(
            "boolean", Set.of("application/sparql-results+json", "application/sparql-results+xml"),
            "tabular",
                    Set.of(
                            "application/sparql-results+json",
                            "application/sparql-results+xml",
                            "text/csv; charset=utf-8",
                            "text/tab-separated-values; charset=utf-8"),
            "RDF", Set.of("text/turtle; charset=utf-8", "application/n-triples", "application/rdf+xml"));

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        assumeTrue(Files.exists(SUITE.resolve("manifest.ttl")), "no W3C test suite at " + SUITE);
        Store store = new Store(folder);
        RunningServer.publish(store, "w3c", W3cProtocolTest::data);
        server = RunningServer.over(store);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            assertThat(server.bugs).isEmpty();
        }
    }

    private static void data(StreamRDF sink) {
        for (int number = 1; number <= 3; number++) {
            String graph = "http://kasei.us/2009/09/sparql/data/data" + number + ".rdf";
            RDFParser.source(SUITE.resolve("data" + number + ".nt"))
                    .toGraph()
                    .find()
                    .forEachRemaining(triple -> sink.quad(Quad.create(NodeFactory.createURI(graph), triple)));
        }
    }

    @TestFactory
    Stream<DynamicTest> holdsTheProtocol() {
        Model manifest = RDFDataMgr.loadModel(SUITE.resolve("manifest.ttl").toString(), Lang.TURTLE);
        Resource root =
                manifest.listSubjectsWithProperty(property(MF + "entries")).next();
        return list(root, MF + "entries").stream()
                .map(test -> DynamicTest.dynamicTest(test.getLocalName(), () -> hold(test)));
    }

    private static void hold(Resource test) {
        Resource connection = test.getPropertyResourceValue(property(MF + "action"));
        for (Resource request : list(connection, HT + "requests")) {
            HttpResponse<String> response = send(request);
            Resource expected = request.getPropertyResourceValue(property(HT + "resp"));
            if (test.getLocalName().startsWith("update_")) {
                // an endpoint for queries alone; what a test asks after its update has nothing to find
                assertThat(response.statusCode()).isBetween(400, 499);
                return;
            }
            assertThat(response.statusCode() / 100).as(response.body()).isIn(statuses(expected));
            String format = text(expected, MF + "expectedFormat");
            if (!format.isEmpty()) {
                assertThat(RunningServer.type(response)).isIn(TYPES.get(format));
            }
            String truth = text(expected, MF + "expectedBoolean");
            if (!truth.isEmpty()) {
                assertThat(response.body().replaceAll("\\s", "")).contains("\"boolean\":" + truth);
            }
        }
    }

    /** The hundreds that would do. */
    private static List<Integer> statuses(Resource expected) {
        return expected.listProperties(property(MF + "expectedStatus")).toList().stream()
                .map(statement -> statement.getResource().getLocalName())
                .map(name -> name.replaceAll("^StatusCode([0-9]).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    private static HttpResponse<String> send(Resource request) {
        String path = text(request, HT + "absolutePath");
        HttpRequest.Builder builder = server.request(path);
        for (Resource header : list(request, HT + "headers")) {
            builder.header(text(header, HT + "fieldName"), text(header, HT + "fieldValue"));
        }
        Resource body = request.getPropertyResourceValue(property(HT + "body"));
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(
                        text(body, CNT + "chars"), Charset.forName(text(body, CNT + "characterEncoding")));
        return server.send(builder.method(text(request, HT + "methodName"), content));
    }

    private static List<Resource> list(Resource subject, String property) {
        List<Resource> all = new ArrayList<>();
        Resource head = subject.getPropertyResourceValue(property(property));
        if (head != null) {
            head.as(RDFList.class).iterator().forEachRemaining(node -> all.add(node.asResource()));
        }
        return all;
    }

    /** Empty where it has none. */
    private static String text(Resource subject, String property) {
        return subject.hasProperty(property(property))
                ? subject.getProperty(property(property)).getString()
                : "";
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
