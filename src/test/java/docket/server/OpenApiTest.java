package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.query.Catalogue;
import docket.query.NamedQuery;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /openapi.json} says, held against what the server does. */
class OpenApiTest {
    private static RunningServer server;
    private static JsonObject document;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = RunningServer.start(folder);
        document = Json.createReader(
                        new StringReader(server.get("/openapi.json").body()))
                .readObject();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void saysWhereItIsAndWhatItDescribes() {
        assertThat(document.getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.getJsonObject("info").getString("version")).isEqualTo("test");
        assertThat(document.getValue("/servers/0/url"))
                .hasToString('"' + server.server.url().replaceFirst("/$", "") + '"');
    }

    @Test
    void isTaggedAndAlwaysTheSame() {
        HttpResponse<String> first = server.get("/openapi.json");
        assertThat(server.get("/openapi.json").body()).isEqualTo(first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(server.send(server.request("/openapi.json").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void describesEveryNamedQueryWithItsParametersAndColumns() {
        for (NamedQuery query : new Catalogue(RunningServer.QUERIES).all()) {
            JsonObject operation = document.getJsonObject("paths")
                    .getJsonObject("/queries/" + query.name())
                    .getJsonObject("get");
            assertThat(operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                            .filter(parameter -> parameter.containsKey("name"))
                            .map(parameter -> parameter.getString("name") + parameter.getBoolean("required")))
                    .as(query.name())
                    .containsExactlyElementsOf(query.parameters().stream()
                            .map(parameter -> parameter.name() + parameter.required())
                            .toList());
            query.columns()
                    .keySet()
                    .forEach(column -> assertThat(operation.toString()).contains('"' + column + '"'));
        }
    }

    @Test
    void givesTypesDefaultsAndAllowedValues() {
        JsonObject least = parameter("fines-over");
        assertThat(least.getJsonObject("schema")).hasToString("{\"type\":\"number\",\"default\":1000000}");
        assertThat(least.get("example")).hasToString("10000000");
        assertThat(parameter("conflicts")
                        .getJsonObject("schema")
                        .getJsonArray("enum")
                        .getValuesAs(JsonString::getString))
                .contains("accepted", "open");
    }

    private static JsonObject parameter(String query) {
        return document.getValue("/paths/~1queries~1" + query + "/get/parameters/0")
                .asJsonObject();
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasItsOwnName() {
        List<String> names = new ArrayList<>();
        walk(document, object -> {
            if (object.containsKey("$ref")) {
                assertThat(document.getValue(object.getString("$ref").substring(1)))
                        .isNotNull();
            }
            if (object.containsKey("operationId")) {
                names.add(object.getString("operationId"));
            }
        });
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    private static void walk(JsonValue value, Consumer<JsonObject> use) {
        switch (value.getValueType()) {
            case OBJECT -> {
                use.accept(value.asJsonObject());
                value.asJsonObject().values().forEach(child -> walk(child, use));
            }
            case ARRAY -> value.asJsonArray().forEach(child -> walk(child, use));
            default -> {}
        }
    }

    @Test
    void namesEveryParameterOfEveryPath() {
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    Set<String> declared = new HashSet<>();
                    JsonValue parameters =
                            operation.asJsonObject().getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY);
                    parameters.asJsonArray().getValuesAs(JsonObject.class).stream()
                            .filter(parameter -> parameter.getString("in", "").equals("path"))
                            .forEach(parameter -> declared.add(parameter.getString("name")));
                    assertThat(Pattern.compile("\\{(\\w+)}")
                                    .matcher(path)
                                    .results()
                                    .map(match -> match.group(1)))
                            .as(path)
                            .containsExactlyInAnyOrderElementsOf(declared);
                }));
    }

    /** With the examples in it, in each of the forms that it names. */
    @Test
    void keepsWhatItPromises() {
        document.getJsonObject("paths").forEach((path, item) -> {
            JsonObject operation = item.asJsonObject().getJsonObject("get");
            JsonObject responses = operation.getJsonObject("responses");
            String called = called(path, operation);
            Map<String, JsonValue> content = responses.containsKey("200")
                    ? responses.getJsonObject("200").getJsonObject("content")
                    : Map.of("*/*", JsonValue.NULL);
            content.keySet().stream()
                    .filter(type -> !path.equals("/sparql") || type.contains("results") || type.contains("csv"))
                    .filter(type -> !path.contains("{file}") || type.equals("text/turtle"))
                    .filter(type -> !path.contains("{patch}")) // one generation alone has none
                    .forEach(type -> {
                        HttpResponse<String> response = server.get(called, type);
                        assertThat(responses.keySet()).as(called).contains(String.valueOf(response.statusCode()));
                        assertThat(response.statusCode())
                                .as(called + " " + type)
                                .isIn(200, 303, 308);
                        if (response.statusCode() == 200) {
                            assertThat(response.headers()
                                            .firstValue("Content-Type")
                                            .orElse(""))
                                    .startsWith(type);
                        }
                    });
        });
    }

    private static String called(String path, JsonObject operation) {
        String called = path;
        StringBuilder query = new StringBuilder();
        JsonValue parameters = operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY);
        for (JsonObject parameter : parameters.asJsonArray().getValuesAs(JsonObject.class)) {
            JsonValue example = parameter.get("example");
            if (example == null) {
                continue;
            }
            String text = example instanceof JsonString string ? string.getString() : example.toString();
            if (parameter.getString("in").equals("path")) {
                called = called.replace("{" + parameter.getString("name") + "}", text);
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.getString("name"))
                        .append('=')
                        .append(RunningServer.encoded(text));
            }
        }
        return called + query;
    }

    @Test
    void thePageListsEveryPathAndSendsMachinesOn() {
        String page = server.get("/api", "text/html").body();
        assertThat(document.getJsonObject("paths").keySet())
                .allSatisfy(path -> assertThat(page).contains("<code>" + path + "</code>"));
        assertThat(page).contains("the least sum, in euro");
        assertThat(server.get("/api", "application/json").headers().firstValue("Location"))
                .hasValue("/openapi.json");
    }
}
