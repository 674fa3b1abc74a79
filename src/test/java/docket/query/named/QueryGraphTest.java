package docket.query.named;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.Sparql;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class QueryGraphTest {
    private final Catalogue catalogue = new Catalogue(Path.of("queries"));
    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final Graph graph;

    QueryGraphTest() {
        QueryGraph.push(catalogue, StreamRDFLib.dataset(dataset));
        graph = dataset.getGraph(NodeFactory.createURI(Iris.QUERIES_GRAPH));
    }

    @Test
    void describesEachQueryByItsForm() {
        assertThat(executables("SPARQLExecutable")).isEqualTo(21);
        assertThat(executables("SPARQLSelectExecutable")).isEqualTo(20);
        assertThat(executables("SPARQLConstructExecutable")).isEqualTo(1);
    }

    @Test
    void holdsTheTextThatRuns() {
        Node text = graph.find(NodeFactory.createURI(Iris.query("totals")), sh("select"), Node.ANY)
                .next()
                .getObject();
        Sparql.adHoc("graph", text.getLiteralLexicalForm());
        assertThat(text.getLiteralLexicalForm())
                .isEqualTo(catalogue.get("totals").sparql());
    }

    @Test
    void declaresEachPrefixOnceAndWithoutABlankNode() {
        assertThat(graph.find(Node.ANY, sh("prefix"), NodeFactory.createLiteralString("enf"))
                        .toList())
                .hasSize(1);
        graph.find().forEachRemaining(triple -> {
            assertThat(triple.getSubject().isBlank()).isFalse();
            assertThat(triple.getObject().isBlank()).isFalse();
        });
    }

    @Test
    void staysInItsGraph() {
        assertThat(dataset.getDefaultGraph().isEmpty()).isTrue();
    }

    private int executables(String type) {
        return graph.find(Node.ANY, RDF.type.asNode(), sh(type)).toList().size();
    }

    private static Node sh(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }
}
