package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.server.answer.Answering;
import docket.server.http.Medium;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /openapi.json} says, held against what the server does. */
@ExtendWith(Serving.class)
class OpenApiTest {
    private final RunningServer server;
    private final JsonObject document;

    OpenApiTest(RunningServer server) {
        this.server = server;
        document = Json.createReader(
                        new StringReader(server.get("/openapi.json").body()))
                .readObject();
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
        JsonObject regulator = parameter("regulator-actions");
        assertThat(regulator.getString("description")).endsWith("the key or absolute IRI of a thing of class Agent");
        assertThat("nl-ap").matches(regulator.getJsonObject("schema").getString("pattern"));
        assertThat("Dutch DPA").doesNotMatch(regulator.getJsonObject("schema").getString("pattern"));
        assertThat(parameter("conflicts")
                        .getJsonObject("schema")
                        .getJsonArray("enum")
                        .getValuesAs(JsonString::getString))
                .contains("accepted", "open");
    }

    private JsonObject parameter(String query) {
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
            Map<String, JsonValue> content = responses.containsKey("200")
                    ? responses.getJsonObject("200").getJsonObject("content")
                    : Map.of("*/*", JsonValue.NULL);
            content.keySet().stream()
                    .filter(type -> !path.equals("/sparql") || type.contains("results") || type.contains("csv"))
                    .filter(type -> !path.contains("{file}") || type.equals("text/turtle"))
                    .filter(type -> !path.contains("{patch}")) // one generation alone has none
                    .forEach(type -> ApiExamples.called(path, operation).forEach(called -> {
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
                    }));
        });
    }

    @Test
    void describesEveryHeaderThatAPageHas() {
        for (NamedQuery query : new Catalogue(RunningServer.QUERIES).all()) {
            JsonObject operation = document.getJsonObject("paths")
                    .getJsonObject("/queries/" + query.name())
                    .getJsonObject("get");
            JsonObject described =
                    operation.getJsonObject("responses").getJsonObject("200").getJsonObject("headers");
            if (query.parse().isSelectType()) {
                String called = ApiExamples.called("/queries/" + query.name(), operation)
                        .getFirst();
                HttpResponse<String> page = server.get(called + (called.contains("?") ? "&" : "?") + "size=1");
                assertThat(described.keySet())
                        .as(called)
                        .allMatch(page.headers().map()::containsKey, "is sent");
            } else {
                assertThat(described.keySet()).containsExactly("ETag");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ResultFormat, /queries/regulators?format=", "GraphFormat, /queries/describe?about=nl-ap&format="})
    void listsEveryFormatThatThereIs(String name, String path) {
        List<String> listed =
                document.getValue("/components/parameters/" + name + "/schema/enum").asJsonArray().stream()
                        .map(value -> ((JsonString) value).getString())
                        .toList();
        Query query = new Catalogue(RunningServer.QUERIES)
                .get(path.contains("describe") ? "describe" : "regulators")
                .parse();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Answering.media(query).stream().map(Medium::label).toList())
                .allSatisfy(format ->
                        assertThat(server.get(path + format).statusCode()).isEqualTo(200));
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
