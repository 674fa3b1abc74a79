package docket.store;

import docket.rdf.JsonLdDocument;
import docket.rdf.QuadBlocks;
import docket.rdf.QuadOrder;
import docket.rdf.RdfXml;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Writes a dataset out; the same quads and prefixes give the same bytes, in every format.
 *
 * @param context a JSON-LD context document; without one, JSON-LD has the dataset's prefixes
 */
public record Dump(DatasetGraph dataset, DumpScope scope, Optional<Path> context) {

    public Dump(DatasetGraph dataset, DumpScope scope) {
        this(dataset, scope, Optional.empty());
    }

    /** Writes all of it, inside the caller's transaction if there is one; the stream is flushed and stays open. */
    public void write(DumpFormat format, OutputStream out) throws IOException {
        if (scope == DumpScope.ALL && !format.holdsGraphs()) {
            throw new IllegalArgumentException(format.label() + " holds no named graphs");
        }
        try {
            Txn.executeRead(dataset, () -> {
                try {
                    writeIn(format, out);
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What a file of it would be: it is written, but kept nowhere. */
    public FileSum sum(DumpFormat format) {
        try (SummingStream sum = new SummingStream()) {
            write(format, sum);
            return sum.sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeIn(DumpFormat format, OutputStream out) throws IOException {
        switch (format) {
            case NQUADS, NTRIPLES -> SortedLines.write(scope.quads(dataset), out);
            case TURTLE, TRIG -> QuadBlocks.write(sorted(), prefixes(), out);
            case RDFXML -> RdfXml.write(sorted(), prefixes(), out);
            case JSONLD -> JsonLdDocument.write(sorted(), jsonLdContext(), out);
        }
    }

    private List<Quad> sorted() {
        List<Quad> quads = new ArrayList<>();
        scope.quads(dataset).forEachRemaining(quads::add);
        quads.sort(QuadOrder.QUADS);
        return quads;
    }

    private JsonObject jsonLdContext() throws IOException {
        if (context.isPresent()) {
            return JsonLdDocument.context(context.get());
        }
        JsonObjectBuilder prefixes = Json.createObjectBuilder();
        prefixes().forEach(prefixes::add);
        return Json.createObjectBuilder().add("@context", prefixes).build();
    }

    /** By name. */
    private Map<String, String> prefixes() {
        return new TreeMap<>(dataset.prefixes().getMapping());
    }
}
