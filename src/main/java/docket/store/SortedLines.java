package docket.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * N-Quads, one line a quad, in the order that {@code LC_ALL=C sort} gives; N-Triples where all quads are of the default
 * graph.
 */
final class SortedLines {
    private SortedLines() {}

    static void write(Iterator<Quad> quads, OutputStream out) throws IOException {
        try (LineSort sort = new LineSort()) {
            while (quads.hasNext()) {
                sort.add(line(quads.next()));
            }
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try (Lines sorted = sort.sorted()) {
                for (String line = sorted.next(); line != null; line = sorted.next()) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            writer.flush();
        }
    }

    /** Without a line feed. */
    static String line(Quad quad) {
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
