package docket.query;

import docket.problem.Failure;
import docket.rdf.JsonLdDocument;
import docket.rdf.QuadBlocks;
import docket.rdf.QuadLine;
import docket.rdf.QuadOrder;
import docket.rdf.RdfXml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Writes triples as a dump has them, whatever order they come in and however often: the same answer is the same bytes. */
final class GraphWriter {
    private GraphWriter() {}

    /** With the prefixes that are used. */
    static void turtle(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out) {
        List<Quad> sorted = sorted(triples);
        QuadBlocks.write(sorted, QuadBlocks.used(sorted, prefixes), out);
    }

    /** One line a triple, sorted by the bytes of the line, each once. */
    static void ntriples(Iterator<Triple> triples, OutputStream out) throws IOException {
        TreeSet<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);
        triples.forEachRemaining(
                triple -> lines.add((QuadLine.of(quad(triple)) + "\n").getBytes(StandardCharsets.UTF_8)));
        for (byte[] line : lines) {
            out.write(line);
        }
    }

    /** @throws Failure of kind STORE where the context is of no use */
    static void jsonLd(Iterator<Triple> triples, Path context, OutputStream out) throws IOException {
        byte[] document;
        try {
            document = JsonLdDocument.of(sorted(triples), JsonLdDocument.context(context));
        } catch (IOException e) {
            throw Failure.store(context.toString(), "cannot write JSON-LD with this context: " + e.getMessage(), "");
        }
        out.write(document);
    }

    /** @throws Failure of kind USAGE where RDF/XML cannot hold it */
    static void rdfXml(Iterator<Triple> triples, Map<String, String> prefixes, OutputStream out) {
        List<Quad> sorted = sorted(triples);
        XmlTerms.check(sorted.stream().map(Quad::asTriple).toList());
        RdfXml.write(sorted, QuadBlocks.used(sorted, prefixes), out);
    }

    private static List<Quad> sorted(Iterator<Triple> triples) {
        return Iter.asStream(triples)
                .distinct()
                .map(GraphWriter::quad)
                .sorted(QuadOrder.QUADS)
                .toList();
    }

    private static Quad quad(Triple triple) {
        return new Quad(Quad.defaultGraphIRI, triple);
    }
}
