package docket.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What a model is told of tools, from the JSON beside this class. */
record Descriptions(ObjectMapper mapper) {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** The server as a whole. */
    String instructions() {
        return new String(bytes("instructions.txt"), StandardCharsets.UTF_8);
    }

    /** A tool that is described by a file alone; one without an output schema answers with rows. */
    McpSchema.Tool tool(String name) {
        JsonNode file = read(name);
        return tool(
                name,
                file.path("title").asText(),
                file.path("description").asText(),
                file.path("inputSchema"),
                file.path("outputSchema") instanceof ObjectNode own ? withEvidence(own) : rows());
    }

    McpSchema.Tool tool(String name, String title, String description, JsonNode input, JsonNode output) {
        return McpSchema.Tool.builder(name, mapper.convertValue(input, OBJECT))
                .title(title)
                .description(description)
                .outputSchema(mapper.convertValue(output, OBJECT))
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** Of an input: it takes what it names. */
    ObjectNode input() {
        return mapper.createObjectNode().put("type", "object").put("additionalProperties", false);
    }

    /** The output of a tool that answers with rows. */
    ObjectNode rows() {
        return withEvidence(read("rows"));
    }

    private ObjectNode withEvidence(ObjectNode schema) {
        schema.putObject("$defs").setAll(Map.of("evidence", read("evidence"), "statement", read("statement")));
        return schema;
    }

    /** @param name without its ending */
    ObjectNode read(String name) {
        try {
            return (ObjectNode) mapper.readTree(bytes(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Descriptions.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
