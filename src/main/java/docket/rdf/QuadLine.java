package docket.rdf;

import java.io.StringWriter;
import java.util.List;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** A quad as a line of N-Quads, or of N-Triples where it is of the default graph. */
public final class QuadLine {
    private QuadLine() {}

    /** Without a line feed. */
    public static String of(Quad quad) {
        NodeFormatterNT format = new NodeFormatterNT();
        StringWriter text = new StringWriter();
        AWriter out = IO.wrap(text);
        for (Node node : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
            format.format(out, node);
            out.print(' ');
        }
        if (!quad.isDefaultGraph()) {
            format.format(out, quad.getGraph());
            out.print(' ');
        }
        out.print(".");
        out.flush();
        return text.toString();
    }
}
