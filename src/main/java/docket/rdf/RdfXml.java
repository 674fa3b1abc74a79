package docket.rdf;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** RDF/XML without its abbreviations, which differ from one run to the next. */
public final class RdfXml {
    private RdfXml() {}

    /** @param sorted quads of the default graph */
    public static void write(Iterable<Quad> sorted, Map<String, String> prefixes, OutputStream out) {
        Graph graph = GraphFactory.createDefaultGraph();
        prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
        sorted.forEach(quad -> graph.add(quad.asTriple()));
        RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
    }
}
