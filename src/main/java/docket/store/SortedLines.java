package docket.store;

import docket.rdf.QuadLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
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
                sort.add(QuadLine.of(quads.next()));
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
}
