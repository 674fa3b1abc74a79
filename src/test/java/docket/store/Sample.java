package docket.store;

import docket.problem.Problems;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** A small graph of things and claims, numbered, so that any generation can be told from any other. */
final class Sample {
    static final String EX = "https://example.org/";
    static final Node GRAPH = NodeFactory.createURI(EX + "graph/claims");

    private Sample() {}

    static Inputs inputs(String facts) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("facts/register.yaml", Sha256.of(facts));
        return new Inputs("1.2.3", "1", EX, new TreeMap<>(), files);
    }

    /** Loads four quads a thing, three of them in the default graph. */
    static Loader things(int count) {
        return (sink, soFar) -> {
            sink.prefix("rdf", RDF.getURI());
            sink.prefix("rdfs", RDFS.getURI());
            sink.prefix("ex", EX);
            for (int i = 0; i < count; i++) {
                Node thing = NodeFactory.createURI(EX + "thing-" + i);
                Node g = Quad.defaultGraphIRI;
                sink.quad(Quad.create(g, thing, RDF.Nodes.type, NodeFactory.createURI(EX + "Fine")));
                sink.quad(Quad.create(
                        g, thing, RDFS.Nodes.label, NodeFactory.createLiteralLang("Thing \"" + i + "\"", "en")));
                sink.quad(Quad.create(
                        g,
                        thing,
                        NodeFactory.createURI(EX + "amount"),
                        NodeFactory.createLiteralDT(i + ".5", XSDDatatype.XSDdecimal)));
                sink.quad(
                        Quad.create(GRAPH, thing, RDF.Nodes.subject, NodeFactory.createLiteralString("😀 claim " + i)));
            }
        };
    }

    /** Builds and publishes one generation. */
    static Manifest publish(Store store, String facts, int things) {
        return publish(store, facts, things, new Problems());
    }

    static Manifest publish(Store store, String facts, int things, Problems problems) {
        try (Draft draft = store.begin(inputs(facts), problems)) {
            draft.write(things(things));
            return draft.publish();
        }
    }
}
