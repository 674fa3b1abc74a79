package docket.server.dataset;

import docket.claims.Iris;
import docket.query.Answer;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;

/** What VoID and DCAT say of the dataset, to be read value by value. */
record DescriptionGraph(Graph graph) {
    static final Node VIEW = NodeFactory.createURI(Iris.BASE + "dataset");
    static final Node ALL = NodeFactory.createURI(Iris.BASE + "dataset#all");

    static DescriptionGraph of(Answer answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        if (answer instanceof Answer.Triples triples) {
            triples.triples().forEachRemaining(graph::add);
        }
        return new DescriptionGraph(graph);
    }

    List<Node> objects(Node subject, Property property) {
        return graph.stream(subject, property.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList();
    }

    Optional<Node> object(Node subject, Property property) {
        return objects(subject, property).stream().findFirst();
    }

    /** The form of a literal or an IRI; empty where there is none. */
    String text(Node subject, Property property) {
        return object(subject, property).map(DescriptionGraph::text).orElse("");
    }

    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** 0 where there is none. */
    long number(Node subject, Property property) {
        String text = text(subject, property);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
