package docket.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchConst;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.sparql.core.Quad;

/**
 * The difference of two versions as RDF Patch (<a href="https://jena.apache.org/documentation/rdf-patch/">the text
 * form</a>): one transaction, what is deleted before what is added, each sorted. Applied to the old version it gives the
 * new one; the same versions give the same bytes.
 *
 * @param id what the new version is called, an IRI; empty for none
 * @param previous what the old version is called, an IRI; empty for none
 */
public record Patch(Optional<String> id, Optional<String> previous) {

    /** How many quads a patch changes. */
    public record Size(long added, long removed) {}

    /** Writes the patch and flushes; the stream stays open. Neither version need fit into memory. */
    public Size write(Version old, Version now, OutputStream out) throws IOException {
        try (QuadChanges changes = QuadChanges.between(old, now)) {
            RDFChangesWriterText patch = RDFChangesWriterText.create(out);
            patch.start();
            header(patch, RDFPatchConst.ID, id);
            header(patch, RDFPatchConst.PREV, previous);
            patch.txnBegin();
            changes.removedQuads()
                    .read(quad -> patch.delete(graph(quad), quad.getSubject(), quad.getPredicate(), quad.getObject()));
            changes.addedQuads()
                    .read(quad -> patch.add(graph(quad), quad.getSubject(), quad.getPredicate(), quad.getObject()));
            patch.txnCommit();
            patch.finish();
            out.flush();
            return new Size(changes.added(), changes.removed());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void header(RDFChanges patch, String field, Optional<String> iri) {
        iri.ifPresent(of -> patch.header(field, NodeFactory.createURI(of)));
    }

    /** RDF Patch names no graph where the default graph is meant, and its Java form has null. */
    @SuppressWarnings("NullAway")
    private static Node graph(Quad quad) {
        return quad.isDefaultGraph() ? null : quad.getGraph();
    }
}
