package docket.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.RDFLangString;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Writes triples in one order, whatever order they come in: the same answer is the same bytes. */
final class GraphWriter {
    private static final Comparator<Triple> READING_ORDER = Comparator.comparing(
                    (Triple triple) -> NodeFmtLib.strNT(triple.getSubject()))
            .thenComparing(triple -> rank(triple.getPredicate()))
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getPredicate()))
            .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject()));

    private static final Set<RDFDatatype> SHORT = Set.of(
            XSDDatatype.XSDstring,
            XSDDatatype.XSDinteger,
            XSDDatatype.XSDdecimal,
            XSDDatatype.XSDdouble,
            XSDDatatype.XSDboolean,
            RDFLangString.rdfLangString);

    private GraphWriter() {}

    /** One block a subject, its type first, with the prefixes that are used. */
    static void turtle(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out) {
        List<Triple> sorted =
                Iter.toList(triples).stream().distinct().sorted(READING_ORDER).toList();
        Context context = new Context();
        context.set(RIOT.symTurtleDirectiveStyle, "at"); // @prefix, which the oldest parsers know too
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, context);
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
                || !triple.getPredicate().equals(RDF.type.asNode()) && begins(triple.getPredicate(), namespace)
                || begins(triple.getObject(), namespace);
    }

    /** A literal whose datatype Turtle leaves out uses no prefix. */
    private static boolean begins(Node node, String namespace) {
        if (node.isLiteral()) {
            return !SHORT.contains(node.getLiteralDatatype())
                    && node.getLiteralDatatypeURI().startsWith(namespace);
        }
        return node.isURI() && node.getURI().startsWith(namespace);
    }
}
