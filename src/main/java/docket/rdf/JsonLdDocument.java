package docket.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** JSON-LD 1.1, compacted by a context of ours (Jena's own writer takes none); nodes stand in the order of the quads. */
public final class JsonLdDocument {
    private JsonLdDocument() {}

    /**
     * The document, in UTF-8, with the context in it.
     *
     * @param context a context document, as {@link #context} reads it
     * @throws IOException where the context cannot be used
     */
    public static byte[] of(List<Quad> sorted, JsonObject context) throws IOException {
        JsonObject compacted = compacted(expanded(sorted), context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(compacted);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /**
     * Reads a context document, {@code {"@context": …}}; where there is no file it says nothing, and IRIs stay whole.
     *
     * @throws IOException also where it is no JSON
     */
    public static JsonObject context(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Json.createObjectBuilder()
                    .add("@context", JsonValue.EMPTY_JSON_OBJECT)
                    .build();
        }
        try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("the JSON-LD context can't be read: " + e.getMessage(), e);
        }
    }

    /** Why a context document cannot be used; empty where it can. */
    public static Optional<String> refusal(JsonObject context) {
        try {
            compacted(JsonValue.EMPTY_JSON_ARRAY, context);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The context that a context names by its address would come from the network, at each answer. */
    private static JsonObject compacted(JsonArray expanded, JsonObject context) throws IOException {
        JsonLdOptions options = new JsonLdOptions((address, loading) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "it names another context: " + address);
        });
        options.setOrdered(true);
        try {
            return JsonLd.compact(JsonDocument.of(expanded), JsonDocument.of(context))
                    .options(options)
                    .get();
        } catch (JsonLdError e) {
            throw new IOException("the JSON-LD context can't be used: " + e.getMessage(), e);
        }
    }

    private static JsonArray expanded(List<Quad> quads) {
        JsonArrayBuilder top = Json.createArrayBuilder();
        grouped(quads, quad -> quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph())
                .forEach((graph, inGraph) -> {
                    JsonArrayBuilder nodes = graph.equals(Quad.defaultGraphIRI) ? top : Json.createArrayBuilder();
                    grouped(inGraph, Quad::getSubject).forEach((subject, about) -> nodes.add(node(subject, about)));
                    if (nodes != top) {
                        top.add(Json.createObjectBuilder().add("@id", id(graph)).add("@graph", nodes));
                    }
                });
        return top.build();
    }

    private static JsonObjectBuilder node(Node subject, List<Quad> about) {
        JsonObjectBuilder node = Json.createObjectBuilder().add("@id", id(subject));
        grouped(about, Quad::getPredicate).forEach((predicate, quads) -> {
            JsonArrayBuilder values = Json.createArrayBuilder();
            boolean type = predicate.equals(RDF.Nodes.type)
                    && quads.stream().noneMatch(quad -> quad.getObject().isLiteral());
            for (Quad quad : quads) {
                if (type) {
                    values.add(id(quad.getObject()));
                } else {
                    values.add(value(quad.getObject()));
                }
            }
            node.add(type ? "@type" : predicate.getURI(), values);
        });
        return node;
    }

    private static JsonObjectBuilder value(Node object) {
        JsonObjectBuilder value = Json.createObjectBuilder();
        if (!object.isLiteral()) {
            return value.add("@id", id(object));
        }
        value.add("@value", object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            value.add("@language", object.getLiteralLanguage());
        } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            value.add("@type", object.getLiteralDatatypeURI());
        }
        return value;
    }

    private static String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private static Map<Node, List<Quad>> grouped(List<Quad> quads, Function<Quad, Node> by) {
        return quads.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
