package docket.server.openapi;

import docket.server.html.ApiPage;
import docket.server.http.ProblemKind;
import docket.server.view.Hrefs;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an OpenAPI document of ours for its page: operations by their first tag. */
final class ApiView {
    private final JsonObject document;

    private ApiView(JsonObject document) {
        this.document = document;
    }

    static ApiPage of(JsonObject document) {
        return new ApiView(document).page();
    }

    private ApiPage page() {
        Map<String, List<ApiPage.Operation>> byTag = new LinkedHashMap<>();
        for (JsonObject tag : document.getJsonArray("tags").getValuesAs(JsonObject.class)) {
            byTag.put(tag.getString("name"), new ArrayList<>());
        }
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    JsonObject described = operation.asJsonObject();
                    byTag.computeIfAbsent(described.getJsonArray("tags").getString(0), name -> new ArrayList<>())
                            .add(operation(path, method, described));
                }));
        List<ApiPage.Area> areas = document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> new ApiPage.Area(
                        tag.getString("name"),
                        tag.getString("description"),
                        byTag.getOrDefault(tag.getString("name"), List.of())))
                .toList();
        return new ApiPage(document.getJsonObject("info").getString("description"), areas, problems());
    }

    private static List<ApiPage.Problem> problems() {
        return Stream.of(ProblemKind.values())
                .map(kind -> new ApiPage.Problem(
                        Problems.place(kind), kind.term(), kind.status(), kind.meaning(), kind.remedy()))
                .toList();
    }

    private ApiPage.Operation operation(String path, String method, JsonObject operation) {
        List<String> media = new ArrayList<>();
        List<ApiPage.Answer> answers = new ArrayList<>();
        operation.getJsonObject("responses").forEach((status, response) -> {
            JsonObject described = resolved(response);
            answers.add(new ApiPage.Answer(status, described.getString("description")));
            if (status.startsWith("2") && described.containsKey("content")) {
                media.addAll(described.getJsonObject("content").keySet());
            }
        });
        JsonArray parameters = operation.getJsonArray("parameters");
        return new ApiPage.Operation(
                operation.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.getString("summary"),
                operation.getString("description", ""),
                parameters == null
                        ? List.of()
                        : parameters.stream().map(this::field).toList(),
                media,
                bodies(operation),
                answers);
    }

    private ApiPage.Field field(JsonValue value) {
        JsonObject parameter = resolved(value);
        JsonObject schema = parameter.getJsonObject("schema");
        JsonArray values = schema.getJsonArray("enum");
        return new ApiPage.Field(
                parameter.getString("name"),
                parameter.getString("in"),
                schema.getString("type"),
                parameter.getBoolean("required", false),
                parameter.getString("description"),
                values == null ? List.of() : values.stream().map(ApiView::text).toList(),
                start(parameter).map(ApiView::text).orElse(""));
    }

    /** What stands in a field at first: an example, else the default. */
    private static Optional<JsonValue> start(JsonObject parameter) {
        return Stream.of(
                        Stream.ofNullable(parameter.get("example")),
                        parameter.getOrDefault("examples", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().values().stream()
                                .map(example -> example.asJsonObject().get("value")),
                        Stream.ofNullable(parameter.getJsonObject("schema").get("default")))
                .flatMap(values -> values)
                .findFirst();
    }

    private static List<ApiPage.Body> bodies(JsonObject operation) {
        JsonObject body = operation.getJsonObject("requestBody");
        if (body == null) {
            return List.of();
        }
        JsonObject content = body.getJsonObject("content");
        return content.entrySet().stream()
                .map(type -> {
                    JsonObject described = type.getValue().asJsonObject();
                    String otherwise = content.size() == 1 ? form(described.getJsonObject("schema")) : "";
                    return new ApiPage.Body(type.getKey(), described.getString("example", otherwise));
                })
                .toList();
    }

    /** The fields of a form that have examples, as a form sends them. */
    private static String form(JsonObject schema) {
        return schema.getJsonObject("properties").entrySet().stream()
                .filter(field -> field.getValue().asJsonObject().containsKey("example"))
                .map(field -> field.getKey() + "="
                        + Hrefs.encoded(field.getValue().asJsonObject().getString("example")))
                .collect(Collectors.joining("&"));
    }

    private JsonObject resolved(JsonValue value) {
        JsonObject object = value.asJsonObject();
        return object.containsKey("$ref")
                ? document.getValue(object.getString("$ref").substring(1)).asJsonObject()
                : object;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
