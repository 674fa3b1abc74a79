package docket.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdDocumentTest {
    /** Around the number of quads that are compacted in one go, and twice that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4999, 5000, 5001, 10_000, 10_001})
    void nodesReadBackAsWhatTheyWereMadeOf(int nodes) throws IOException {
        List<Quad> quads = nodes(Quad.defaultGraphIRI, nodes).toList();
        assertThat(read(written(quads, ours()))).isEqualTo(Set.copyOf(quads));
    }

    /** A piece ends between nodes, within one that is larger than a piece, and never within a named graph. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4998, 5000, 5001, 10_001})
    void soDoNodesOfManyValuesAndNamedGraphs(int values) throws IOException {
        List<Quad> quads = Stream.of(
                        nodes(Quad.defaultGraphIRI, 2),
                        values(values, "1-"),
                        values(3, "2-"),
                        nodes(NodeFactory.createURI("https://w3id.org/docket/graph/about"), 6_000),
                        nodes(NodeFactory.createURI("https://w3id.org/docket/graph/claims"), 1))
                .flatMap(some -> some)
                .toList();
        byte[] document = written(quads, ours());
        assertThat(read(document)).isEqualTo(Set.copyOf(quads));
        assertThat(new String(document, StandardCharsets.UTF_8)).containsOnlyOnce("graph/about\"");
    }

    @Test
    void aContextMayHaveItsOwnNameForAGraphAndMayBeEmpty() throws IOException {
        List<Quad> quads = nodes(Quad.defaultGraphIRI, 10_001).toList();
        for (String context : List.of("{\"graph\": \"@graph\"}", "{}")) {
            JsonObject document = Json.createReader(new StringReader("{\"@context\": " + context + "}"))
                    .readObject();
            assertThat(read(written(quads, document))).isEqualTo(Set.copyOf(quads));
        }
    }

    private static JsonObject ours() throws IOException {
        return JsonLdDocument.context(Path.of("ontology/context.jsonld"));
    }

    private static Stream<Quad> nodes(Node graph, int count) {
        return IntStream.range(0, count).mapToObj(i -> quad(graph, "thing-%05d".formatted(i), "Thing " + i));
    }

    private static Stream<Quad> values(int count, String about) {
        return IntStream.range(0, count)
                .mapToObj(i -> quad(Quad.defaultGraphIRI, "x-" + about, "Value %05d".formatted(i)));
    }

    private static Quad quad(Node graph, String key, String label) {
        return Quad.create(
                graph,
                NodeFactory.createURI("https://w3id.org/docket/id/" + key),
                RDFS.label.asNode(),
                NodeFactory.createLiteralString(label));
    }

    private static byte[] written(List<Quad> quads, JsonObject context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLdDocument.write(quads, context, out);
        return out.toByteArray();
    }

    private static Set<Quad> read(byte[] document) {
        return Set.copyOf(
                RDFParser.source(new ByteArrayInputStream(document)).lang(Lang.JSONLD).toDatasetGraph().stream()
                        .toList());
    }
}
