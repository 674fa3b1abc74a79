package docket.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The difference of two versions as RDF Patch (<a href="https://jena.apache.org/documentation/rdf-patch/">the text
 * form</a>): one transaction, what is deleted before what is added, each sorted. Behind its letter each row is a line of
 * N-Quads as the dump has it, for not every reader of patches takes Turtle's short numbers. Applied to the old version it
 * gives the new one; the same versions give the same bytes.
 *
 * @param id what the new version is called, an IRI; empty for none
 * @param previous what the old version is called, an IRI; empty for none
 */
public record Patch(Optional<String> id, Optional<String> previous) {

    /** How many quads a patch changes. */
    public record Size(long added, long removed) {}

    /** Writes the patch and flushes; the stream stays open. Neither version need fit into memory. */
    public Size write(Version old, Version now, OutputStream out) throws IOException {
        try (QuadChanges changes = QuadChanges.between(old, now);
                Lines removed = changes.removedLines();
                Lines added = changes.addedLines()) {
            Writer patch = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            header(patch, "id", id);
            header(patch, "prev", previous);
            patch.write("TX .\n");
            rows(patch, "D ", removed);
            rows(patch, "A ", added);
            patch.write("TC .\n");
            patch.flush();
            return new Size(changes.added(), changes.removed());
        }
    }

    private static void header(Writer patch, String field, Optional<String> iri) throws IOException {
        if (iri.isPresent()) {
            patch.write("H " + field + " <" + iri.get() + "> .\n");
        }
    }

    private static void rows(Writer patch, String code, Lines quads) throws IOException {
        for (String quad = quads.next(); quad != null; quad = quads.next()) {
            patch.write(code + quad + "\n");
        }
    }
}
