package docket.server.ontology;

import docket.claims.Iris;
import docket.claims.Ontology;
import docket.query.Prefixes;
import docket.server.html.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;

/** Shows the terms of a page about terms: ours by their label, leading to their place on the page. */
record TermCells(Ontology ontology) {

    Cell of(Node term) {
        String name = new Prefixes(Iris.standard()).shorten(term.getURI());
        return isOurs(term)
                ? Cell.link(ontology.label(local(term)), "#" + local(term), name)
                : Cell.link(name, term.getURI(), name);
    }

    static boolean isOurs(Node term) {
        return term.isURI() && term.getURI().startsWith(Iris.ENF);
    }

    static String local(Node term) {
        return term.getURI().substring(Iris.ENF.length());
    }

    /** What a subject has, in a steady order. */
    static List<Node> objects(Graph graph, Node subject, Property... properties) {
        return Stream.of(properties)
                .flatMap(property -> graph.stream(subject, property.asNode(), Node.ANY))
                .map(Triple::getObject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    static String text(Graph graph, Node subject, Property property) {
        return objects(graph, subject, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
