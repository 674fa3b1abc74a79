package docket.server.openapi;

import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.query.named.ParameterType;
import docket.server.answer.Answering;
import docket.server.http.Medium;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/** A named query as an operation: its parameters with their types, its columns as the schema of its rows. */
final class QueryOperation {
    /** Status to name below {@code components/responses}. */
    private static final Map<String, String> ERRORS = errors();

    /** Of the characters of an IRI, which a key has alone too. */
    private static final String IRI = "^[^\\s<>\"{}|\\\\^`]+$";

    private QueryOperation() {}

    private static Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("304", "NotModified");
        errors.put("406", "NotAcceptable");
        errors.put("412", "Changed");
        errors.put("422", "BadParameter");
        errors.put("429", "Busy");
        errors.put("503", "Unavailable");
        errors.put("504", "Timeout");
        return errors;
    }

    static JsonObject of(NamedQuery query) {
        Query parsed = query.parse();
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter, query)));
        if (parsed.isSelectType()) {
            parameters.add(ref("parameters", "Page")).add(ref("parameters", "Size"));
        }
        boolean graph = parsed.isConstructType() || parsed.isDescribeType();
        parameters.add(ref("parameters", graph ? "GraphFormat" : "ResultFormat"));
        JsonObjectBuilder headers = Json.createObjectBuilder().add("ETag", ref("headers", "ETag"));
        if (parsed.isSelectType()) {
            headers.add("Link", ref("headers", "Link"));
        }
        JsonObjectBuilder responses = Json.createObjectBuilder()
                .add(
                        "200",
                        Json.createObjectBuilder()
                                .add("description", graph ? "The graph." : "The rows.")
                                .add("headers", headers)
                                .add("content", content(query, parsed)));
        ERRORS.forEach((status, name) -> responses.add(status, ref("responses", name)));
        return Json.createObjectBuilder()
                .add("operationId", query.name())
                .add("tags", Json.createArrayBuilder().add("Named queries"))
                .add("summary", query.summary())
                .add("description", query.description())
                .add("parameters", parameters)
                .add("responses", responses)
                .build();
    }

    private static JsonObjectBuilder parameter(Parameter parameter, NamedQuery query) {
        JsonObjectBuilder schema = schema(parameter.type());
        if (!parameter.values().isEmpty()) {
            JsonArrayBuilder values = Json.createArrayBuilder();
            parameter.values().forEach(value -> values.add(value(parameter, value)));
            schema.add("enum", values);
        }
        parameter.defaultValue().ifPresent(text -> schema.add("default", value(parameter, text)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("in", "query")
                .add("required", parameter.required())
                .add("description", description(parameter))
                .add("schema", schema);
        Optional.ofNullable(query.example().get(parameter.name()))
                .ifPresent(text -> json.add("example", value(parameter, text)));
        return json;
    }

    private static String description(Parameter parameter) {
        return parameter.description().isEmpty() || !parameter.values().isEmpty()
                ? parameter.description()
                : parameter.description() + ": " + parameter.takes();
    }

    /** JSON Schema has fewer types than XML Schema: what is neither number nor boolean is a string. */
    private static JsonObjectBuilder schema(ParameterType type) {
        JsonObjectBuilder schema = Json.createObjectBuilder();
        return switch (type) {
            case ParameterType.Iri() -> schema.add("type", "string").add("pattern", IRI);
            case ParameterType.Text() -> schema.add("type", "string");
            case ParameterType.Language language -> schema.add("type", "string");
            case ParameterType.Number() -> schema.add("type", "number");
            case ParameterType.Datatype(String localName) ->
                switch (localName) {
                    case "integer", "int", "long", "nonNegativeInteger", "positiveInteger" ->
                        schema.add("type", "integer");
                    case "decimal", "double", "float" -> schema.add("type", "number");
                    case "boolean" -> schema.add("type", "boolean");
                    case "date" -> schema.add("type", "string").add("format", "date");
                    case "dateTime" -> schema.add("type", "string").add("format", "date-time");
                    default -> schema.add("type", "string");
                };
        };
    }

    private static JsonValue value(Parameter parameter, String text) {
        return switch (schema(parameter.type()).build().getString("type")) {
            case "integer", "number" -> Json.createValue(new BigDecimal(text));
            case "boolean" -> text.equals("true") || text.equals("1") ? JsonValue.TRUE : JsonValue.FALSE;
            default -> Json.createValue(text);
        };
    }

    private static JsonObjectBuilder content(NamedQuery query, Query parsed) {
        JsonObjectBuilder content = Json.createObjectBuilder();
        for (Medium medium : Answering.media(parsed)) {
            JsonObjectBuilder schema = medium.equals(Medium.RESULTS_JSON)
                    ? parsed.isSelectType() ? rows(query) : ref("schemas", "Results")
                    : medium.equals(Medium.JSONLD)
                            ? Json.createObjectBuilder()
                            : Json.createObjectBuilder().add("type", "string");
            content.add(
                    medium.mediaTypes().getFirst(), Json.createObjectBuilder().add("schema", schema));
        }
        return content;
    }

    /** A column that a row does not bind is absent from it. */
    private static JsonObjectBuilder rows(NamedQuery query) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        JsonObjectBuilder columns = Json.createObjectBuilder();
        query.columns().forEach((name, description) -> {
            names.add(name);
            columns.add(name, ref("schemas", "Term").add("description", description));
        });
        JsonObjectBuilder variables = Json.createObjectBuilder()
                .add("type", "array")
                .add("items", Json.createObjectBuilder().add("type", "string").add("enum", names));
        JsonObjectBuilder bindings = Json.createObjectBuilder()
                .add("type", "array")
                .add("items", Json.createObjectBuilder().add("type", "object").add("properties", columns));
        return object(Json.createObjectBuilder()
                .add("head", object(Json.createObjectBuilder().add("vars", variables)))
                .add("results", object(Json.createObjectBuilder().add("bindings", bindings))));
    }

    /** One that always has all of these. */
    private static JsonObjectBuilder object(JsonObjectBuilder properties) {
        JsonObject all = properties.build();
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("required", Json.createArrayBuilder(all.keySet()))
                .add("properties", all);
    }

    private static JsonObjectBuilder ref(String kind, String name) {
        return Json.createObjectBuilder().add("$ref", "#/components/" + kind + "/" + name);
    }
}
