package docket.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape with a graph that keeps it and a graph that breaks it and no other, both with the ontology beside them. */
class ShapesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/shapes");
    private static final String NAMESPACE = "https://w3id.org/docket/shapes#";

    private static Graph shapesGraph;
    private static Shapes shapes;

    @BeforeAll
    static void parse() {
        shapesGraph = RDFDataMgr.loadGraph("ontology/shapes.ttl");
        shapes = Shapes.parse(shapesGraph);
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodGraphBreaksNoShape(String name) {
        assertThat(report(name + "-good.ttl")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadGraphBreaksTheShapeOfItsNameAlone(String name) {
        List<ReportEntry> report = report(name + "-bad.ttl");
        assertThat(report).isNotEmpty();
        assertThat(report)
                .as("%s", report)
                .allMatch(entry -> entry.source().getURI().equals(NAMESPACE + name));
    }

    @Test
    void everyShapeHasBothGraphs() throws IOException {
        Set<String> names = Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .flatMap(type -> shapesGraph.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
                .map(triple -> triple.getSubject().getURI().substring(NAMESPACE.length()))
                .collect(Collectors.toSet());
        assertThat(good()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(bad()).containsExactlyInAnyOrderElementsOf(names);
    }

    private static List<ReportEntry> report(String file) {
        Graph data = RDFDataMgr.loadGraph("ontology/enforcement.ttl");
        RDFDataMgr.read(data, FIXTURES.resolve(file).toString());
        return List.copyOf(ShaclValidator.get().validate(shapes, data).getEntries());
    }

    private static List<String> good() throws IOException {
        return names("-good.ttl");
    }

    private static List<String> bad() throws IOException {
        return names("-bad.ttl");
    }

    private static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
