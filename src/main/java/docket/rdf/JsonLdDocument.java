package docket.rdf;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
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
        try {
            JsonLdOptions options = new JsonLdOptions();
            options.setOrdered(true);
            JsonObject compacted = JsonLd.compact(JsonDocument.of(expanded(sorted)), JsonDocument.of(context))
                    .options(options)
                    .get();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(bytes, StandardCharsets.UTF_8)) {
                writer.write(compacted);
            }
            bytes.write('\n');
            return bytes.toByteArray();
        } catch (JsonLdError e) {
            throw new IOException("the JSON-LD context can't be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a context document, {@code {"@context": …}}.
     *
     * @throws IOException also where it is no JSON
     */
    public static JsonObject context(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("the JSON-LD context can't be read: " + e.getMessage(), e);
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
            boolean type = predicate.equals(RDF.Nodes.type);
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
