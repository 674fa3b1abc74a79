package docket.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Writes triples in one order, whatever order they come in: the same answer is the same bytes. */
final class GraphWriter {
    private static final Comparator<Triple> READING_ORDER = Comparator.comparing(
                    (Triple triple) -> NodeFmtLib.strNT(triple.getSubject()))
            .thenComparing(triple -> rank(triple.getPredicate()))
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getPredicate()))
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    private GraphWriter() {}

    /** One block a subject, its type and label first, with the prefixes that are used. */
    static void turtle(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out) {
        List<Triple> sorted =
                Iter.toList(triples).stream().distinct().sorted(READING_ORDER).toList();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        prefixes.forEach((prefix, namespace) -> {
            if (sorted.stream().anyMatch(triple -> uses(triple, namespace))) {
                writer.prefix(prefix, namespace);
            }
        });
        sorted.forEach(writer::triple);
        writer.finish();
    }

    /** One line a triple, sorted by the bytes of the line, each once. */
    static void ntriples(Iterator<Triple> triples, OutputStream out) throws IOException {
        TreeSet<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);
        triples.forEachRemaining(triple -> lines.add(line(triple)));
        for (byte[] line : lines) {
            out.write(line);
        }
    }

    private static byte[] line(Triple triple) {
        String line = NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static int rank(Node predicate) {
        return predicate.equals(RDF.type.asNode()) ? 0 : predicate.equals(RDFS.label.asNode()) ? 1 : 2;
    }

    private static boolean uses(Triple triple, String namespace) {
        return begins(triple.getSubject(), namespace)
                || begins(triple.getPredicate(), namespace)
                || begins(triple.getObject(), namespace);
    }

    private static boolean begins(Node node, String namespace) {
        return node.isURI() && node.getURI().startsWith(namespace)
                || node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace);
    }
}
