package docket.server;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests as an OpenAPI document describes them, with the examples in it. */
final class ApiExamples {
    private ApiExamples() {}

    /** With the first example of each parameter, then with their second ones. */
    static List<String> called(String path, JsonObject operation) {
        return Stream.of(called(path, operation, 0), called(path, operation, 1))
                .distinct()
                .toList();
    }

    private static String called(String path, JsonObject operation, int number) {
        String called = path;
        StringBuilder query = new StringBuilder();
        JsonValue parameters = operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY);
        for (JsonObject parameter : parameters.asJsonArray().getValuesAs(JsonObject.class)) {
            List<JsonValue> examples = examples(parameter);
            if (examples.isEmpty()) {
                continue;
            }
            JsonValue example = examples.get(Math.min(number, examples.size() - 1));
            String text = RunningServer.encoded(
                    example instanceof JsonString string ? string.getString() : example.toString());
            if (parameter.getString("in").equals("path")) {
                called = called.replace("{" + parameter.getString("name") + "}", text);
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.getString("name"))
                        .append('=')
                        .append(text);
            }
        }
        return called + query;
    }

    /** A body as it stands there, or a form of the fields that have an example. */
    static String body(JsonObject content) {
        if (content.containsKey("example")) {
            return content.getString("example");
        }
        return content.getJsonObject("schema").getJsonObject("properties").entrySet().stream()
                .filter(field -> field.getValue().asJsonObject().containsKey("example"))
                .map(field -> field.getKey() + "="
                        + RunningServer.encoded(field.getValue().asJsonObject().getString("example")))
                .collect(Collectors.joining("&"));
    }

    private static List<JsonValue> examples(JsonObject parameter) {
        return Stream.concat(
                        Stream.ofNullable(parameter.get("example")),
                        parameter.getOrDefault("examples", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().values().stream()
                                .map(example -> example.asJsonObject().get("value")))
                .toList();
    }
}
