package docket.convert;

import docket.claims.Iris;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** One graph that statements are pushed into. */
record GraphSink(Node graph, StreamRDF out) {

    static GraphSink view(StreamRDF out) {
        return new GraphSink(Quad.defaultGraphNodeGenerated, out);
    }

    static GraphSink named(String iri, StreamRDF out) {
        return new GraphSink(NodeFactory.createURI(iri), out);
    }

    static GraphSink claims(StreamRDF out) {
        return named(Iris.CLAIMS_GRAPH, out);
    }

    static GraphSink verdicts(StreamRDF out) {
        return named(Iris.VERDICTS_GRAPH, out);
    }

    void add(Node subject, Node predicate, Node object) {
        out.quad(new Quad(graph, subject, predicate, object));
    }

    void type(Node subject, Node type) {
        add(subject, RDF.type.asNode(), type);
    }

    void text(Node subject, Node predicate, String text) {
        add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    void typed(Node subject, Node predicate, String lexical, RDFDatatype datatype) {
        add(subject, predicate, NodeFactory.createLiteralDT(lexical, datatype));
    }
}
