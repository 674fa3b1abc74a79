package docket.query;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.document.RdfDocument;
import docket.problem.Failure;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Triple;

/** Writes triples as JSON-LD 1.1, compacted with a context that goes along in the document (Jena's writer takes none). */
final class JsonLdWriter {
    private final Path context;

    JsonLdWriter(Path context) {
        this.context = context;
    }

    void write(Iterator<Triple> triples, OutputStream out) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        GraphWriter.ntriples(triples, lines);
        try {
            JsonArray expanded = JsonLd.fromRdf(RdfDocument.of(new ByteArrayInputStream(lines.toByteArray())))
                    .ordered(true)
                    .get();
            JsonObject compacted = JsonLd.compact(JsonDocument.of(expanded), context())
                    .ordered(true)
                    .get();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(new Unclosed(out))) {
                writer.write(compacted);
            }
            out.write('\n');
        } catch (JsonLdError e) {
            throw Failure.store(context.toString(), "cannot write JSON-LD with this context: " + e.getMessage(), "");
        }
    }

    private Document context() throws JsonLdError {
        try (var reader = Files.newBufferedReader(context)) {
            return JsonDocument.of(reader);
        } catch (IOException e) {
            throw Failure.store(context.toString(), "the JSON-LD context cannot be read", "");
        }
    }

    /** The caller's stream stays open. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
