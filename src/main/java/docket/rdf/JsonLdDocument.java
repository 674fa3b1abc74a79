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
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
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
import org.jspecify.annotations.Nullable;

/** JSON-LD 1.1, compacted by a context of ours (Jena's own writer takes none); nodes stand in the order of the quads. */
public final class JsonLdDocument {
    private static final String CONTEXT = "@context";

    /** In bytes. */
    private static final long LARGEST_CONTEXT = 1 << 20;

    /** Nodes that are compacted in one go: enough for the context not to count, which is read each time. */
    private static final int AT_ONCE = 500;

    private JsonLdDocument() {}

    /** A context that cannot be used: it is no JSON-LD context, or fits the data not. */
    public static final class UnusableContext extends IOException {
        private UnusableContext(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Writes the document, in UTF-8, with the context in it. It is made piece by piece: a stream that has had enough can
     * say so before all of it is in memory.
     *
     * @param context a context document, as {@link #context} reads it
     * @throws UnusableContext where the context cannot be used
     */
    public static void write(List<Quad> sorted, JsonObject context, OutputStream out) throws IOException {
        int end = end(sorted, 0);
        JsonArray nodes = expanded(sorted.subList(0, end));
        JsonObject compacted = compacted(nodes, context);
        JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out, StandardCharsets.UTF_8);
        if (end == sorted.size()) {
            json.write(compacted);
        } else {
            json.writeStartObject();
            if (compacted.containsKey(CONTEXT)) {
                json.write(CONTEXT, compacted.get(CONTEXT));
            }
            json.writeStartArray("@graph");
            in(compacted, nodes).forEach(json::write);
            while (end < sorted.size()) {
                json.flush();
                int start = end;
                end = end(sorted, start);
                JsonArray more = expanded(sorted.subList(start, end));
                in(compacted(more, context), more).forEach(json::write);
            }
            json.writeEnd().writeEnd();
        }
        json.flush();
        out.write('\n');
    }

    /** Where a piece of the quads ends: after a node, unless that is too large, and after a named graph in any case. */
    private static int end(List<Quad> sorted, int start) {
        int end = Math.min(start + AT_ONCE, sorted.size());
        int whole = end;
        while (whole > start && continues(sorted, whole, Quad::getSubject)) {
            whole--;
        }
        if (end == start || sorted.get(end - 1).isDefaultGraph()) {
            return whole > start ? whole : end;
        }
        while (continues(sorted, end, Quad::getGraph)) {
            end++;
        }
        return end;
    }

    private static boolean continues(List<Quad> sorted, int at, Function<Quad, Node> by) {
        return at < sorted.size() && by.apply(sorted.get(at)).equals(by.apply(sorted.get(at - 1)));
    }

    /** The nodes of a compacted document: several stand below one name, whatever the context calls it, a single one does not. */
    private static List<? extends JsonValue> in(JsonObject compacted, JsonArray nodes) {
        JsonObject bare = Json.createObjectBuilder(compacted).remove(CONTEXT).build();
        return nodes.size() > 1 ? bare.values().iterator().next().asJsonArray() : List.of(bare);
    }

    /**
     * Reads a context document, {@code {"@context": …}}; where there is no file it says nothing, and IRIs stay whole.
     *
     * @throws UnusableContext where it cannot be read, or is no JSON
     */
    public static JsonObject context(Path file) throws UnusableContext {
        if (Files.notExists(file)) {
            return Json.createObjectBuilder()
                    .add(CONTEXT, JsonValue.EMPTY_JSON_OBJECT)
                    .build();
        }
        if (!Files.isRegularFile(file) || file.toFile().length() > LARGEST_CONTEXT) {
            throw new UnusableContext(
                    "the JSON-LD context is no file of less than " + (LARGEST_CONTEXT >> 20) + " MiB", null);
        }
        try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
            return reader.readObject();
        } catch (IOException | JsonException e) {
            throw new UnusableContext("the JSON-LD context can't be read: " + e.getMessage(), e);
        }
    }

    /** Why a context document cannot be used; empty where it can. */
    public static Optional<String> refusal(JsonObject context) {
        try {
            compacted(JsonValue.EMPTY_JSON_ARRAY, context);
            return Optional.empty();
        } catch (UnusableContext e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The context that a context names by its address would come from the network, at each answer. */
    private static JsonObject compacted(JsonArray expanded, JsonObject context) throws UnusableContext {
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
            throw new UnusableContext("the JSON-LD context can't be used: " + e.getMessage(), e);
        }
    }

    /** In expanded form. */
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
