package docket.rdf;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The order in which a person reads a graph: the default graph first, then by graph, subject, predicate with
 * its class and its label first, and object. Total over a dataset, so that the same quads give the same bytes.
 */
public final class QuadOrder {
    private static final Comparator<Node> DIFFERENT = Comparator.<Node>comparingInt(QuadOrder::kind)
            .thenComparing(QuadOrder::text, CodePointOrder.ORDER)
            .thenComparing(node -> node.isLiteral() ? node.getLiteralLanguage() : "")
            .thenComparing(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : "", CodePointOrder.ORDER);

    /** In a sorted graph most neighbours have a term in common, and mostly it is the same object. */
    private static final Comparator<Node> TERMS = (left, right) -> left == right ? 0 : DIFFERENT.compare(left, right);

    public static final Comparator<Quad> QUADS = Comparator.<Quad, Boolean>comparing(quad -> !quad.isDefaultGraph())
            .thenComparing(quad -> quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph(), TERMS)
            .thenComparing(Quad::getSubject, TERMS)
            .thenComparing(quad -> rank(quad.getPredicate()))
            .thenComparing(Quad::getPredicate, TERMS)
            .thenComparing(Quad::getObject, TERMS);

    private QuadOrder() {}

    private static int rank(Node predicate) {
        return predicate.equals(RDF.Nodes.type) ? 0 : predicate.equals(RDFS.Nodes.label) ? 1 : 2;
    }

    private static int kind(Node node) {
        return node.isURI() ? 0 : node.isBlank() ? 1 : 2;
    }

    private static String text(Node node) {
        return node.isURI()
                ? node.getURI()
                : node.isLiteral()
                        ? node.getLiteralLexicalForm()
                        : node.isBlank() ? node.getBlankNodeLabel() : node.toString();
    }
}
