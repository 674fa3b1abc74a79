package docket.query;

import docket.problem.Failure;
import docket.query.bounded.Deadline;
import docket.rdf.JsonLdDocument;
import docket.rdf.JsonLdDocument.UnusableContext;
import docket.rdf.QuadBlocks;
import docket.rdf.QuadLine;
import docket.rdf.QuadOrder;
import docket.rdf.RdfXml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Writes triples as a dump has them, whatever order they come in: the same answer is the same bytes. */
final class GraphWriter {
    private final List<Quad> sorted;

    private GraphWriter(List<Quad> sorted) {
        this.sorted = sorted;
    }

    /**
     * Reads all of them.
     *
     * @param triples each once
     * @param deadline looked at while they are sorted
     */
    static GraphWriter of(Iterator<Triple> triples, Deadline deadline) {
        List<Quad> quads = new ArrayList<>();
        triples.forEachRemaining(triple -> quads.add(quad(triple)));
        quads.sort(deadline.watching(QuadOrder.QUADS));
        return new GraphWriter(quads);
    }

    /** With the prefixes that are used. */
    void turtle(Map<String, String> prefixes, OutputStream out) {
        QuadBlocks.write(sorted, QuadBlocks.used(sorted, prefixes), out);
    }

    /** One line a triple, sorted by the bytes of the line. */
    static void ntriples(Iterator<Triple> triples, OutputStream out) throws IOException {
        TreeSet<byte[]> lines = new TreeSet<>(Arrays::compareUnsigned);
        triples.forEachRemaining(
                triple -> lines.add((QuadLine.of(quad(triple)) + "\n").getBytes(StandardCharsets.UTF_8)));
        for (byte[] line : lines) {
            out.write(line);
        }
    }

    /** @throws Failure of kind STORE where the context is of no use */
    void jsonLd(Path context, OutputStream out) throws IOException {
        try {
            JsonLdDocument.write(sorted, JsonLdDocument.context(context), out);
        } catch (UnusableContext e) {
            throw Failure.store(context.toString(), "cannot write JSON-LD with this context: " + e.getMessage(), "");
        }
    }

    /** @throws Failure of kind USAGE where RDF/XML cannot hold it */
    void rdfXml(Map<String, String> prefixes, OutputStream out) {
        XmlTerms.check(sorted.stream().map(Quad::asTriple).toList());
        RdfXml.write(sorted, QuadBlocks.used(sorted, prefixes), out);
    }

    private static Quad quad(Triple triple) {
        return new Quad(Quad.defaultGraphIRI, triple);
    }
}
