package docket.facts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The parts that JSON Schemas (draft 2020-12) of facts files are put together from. */
final class Schema {
    private Schema() {}

    static JsonObject document(String title, JsonObject schema) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$comment", "Made from enforcement.ttl by `docket schema`.")
                .add("title", title);
        schema.forEach(document::add);
        return document.build();
    }

    static JsonObject object(JsonObjectBuilder properties, String... required) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        List.of(required).forEach(names::add);
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", names)
                .add("additionalProperties", false)
                .build();
    }

    static JsonObject list(JsonObject item) {
        return Json.createObjectBuilder()
                .add("type", "array")
                .add("items", item)
                .build();
    }

    static JsonObject oneOrMany(JsonObject item) {
        return Json.createObjectBuilder()
                .add("anyOf", Json.createArrayBuilder().add(item).add(list(item)))
                .build();
    }

    static JsonObject choice(Collection<String> names, String about) {
        JsonArrayBuilder sorted = Json.createArrayBuilder();
        names.stream().sorted().forEach(sorted::add);
        return Json.createObjectBuilder()
                .add("enum", sorted)
                .add("description", about)
                .build();
    }

    static JsonObject pattern(String regex, String about) {
        return Json.createObjectBuilder(text(about)).add("pattern", regex).build();
    }

    static JsonObject text(String about) {
        return Json.createObjectBuilder()
                .add("type", "string")
                .add("description", about)
                .build();
    }

    static JsonObject flag(String about) {
        return Json.createObjectBuilder()
                .add("type", "boolean")
                .add("description", about)
                .build();
    }

    static JsonObject number(String type, String about) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("description", about)
                .build();
    }

    /** A whole number from 1. */
    static JsonObject count(String about) {
        return Json.createObjectBuilder(number("integer", about))
                .add("minimum", 1)
                .build();
    }

    static JsonArrayBuilder types(String... names) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        List.of(names).forEach(types::add);
        return types;
    }

    static String print(JsonObject schema) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.write(schema);
        }
        return out.toString().strip() + "\n";
    }
}
