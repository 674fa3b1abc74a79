package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.store.Store;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each status that an operation answers with stands in {@code /openapi.json}, and what stands there can be had. */
@ExtendWith(Serving.class)
class DeclaredStatusTest {
    /** What no single request brings about. */
    private static final Set<String> OF_LOAD = Set.of("429", "503", "504");

    private final RunningServer server;
    private final JsonObject paths;

    DeclaredStatusTest(RunningServer server) {
        this.server = server;
        paths = Json.createReader(new StringReader(server.get("/openapi.json").body()))
                .readObject()
                .getJsonObject("paths");
    }

    @Test
    void ofWhatIsRead() {
        paths.forEach((path, item) -> {
            JsonObject operation = item.asJsonObject().getJsonObject("get");
            if (path.contains("{patch}")) {
                return; // one generation alone has none
            }
            String called = ApiExamples.called(path, operation).getFirst();
            HttpResponse<?> plain = server.get(called);
            String tag = plain.headers().firstValue("ETag").orElse("\"none\"");
            Set<String> seen = new TreeSet<>(Set.of(String.valueOf(plain.statusCode())));
            Stream.of(
                            Map.of("Accept", "image/png"),
                            Map.of("Accept", "text/turtle"),
                            Map.of("Accept", "text/html"),
                            Map.of("If-None-Match", tag),
                            Map.of("If-Match", "\"other\""),
                            Map.of("Range", "bytes=0-0"),
                            Map.of("Range", "bytes=9999999-"))
                    .map(headers -> read(called, headers))
                    .forEach(seen::add);
            seen.add(read(called + (called.contains("?") ? "&" : "?") + "format=nothing", Map.of()));
            seen.add(read(path.replaceAll("[{]\\w+}", "nothing"), Map.of()));
            covers(path, operation, seen);
        });
    }

    /** 400, 403 and 413 are of what is asked there, which other tests ask. */
    private static void covers(String path, JsonObject operation, Set<String> seen) {
        Set<String> declared = operation.getJsonObject("responses").keySet();
        assertThat(declared).as(path).containsAll(seen);
        assertThat(declared)
                .as(path)
                .filteredOn(status -> !OF_LOAD.contains(status)
                        && !Set.of("400", "403", "413").contains(status))
                .allMatch(seen::contains, "is given");
    }

    private String read(String path, Map<String, String> headers) {
        var request = server.request(path);
        headers.forEach(request::header);
        return String.valueOf(server.send(request).statusCode());
    }

    @Test
    void ofWhatIsPosted() {
        paths.forEach((path, item) -> {
            JsonObject operation = item.asJsonObject().getJsonObject("post");
            if (operation == null) {
                return;
            }
            JsonObject bodies = operation.getJsonObject("requestBody").getJsonObject("content");
            Set<String> declared = operation.getJsonObject("responses").keySet();
            bodies.forEach((type, body) -> {
                String example = ApiExamples.body(body.asJsonObject());
                assertThat(declared).contains("200", "400", "406", "413", "415", "422");
                assertThat(post(path, type, example, "*/*"))
                        .as(path + " " + type)
                        .isEqualTo(200);
                assertThat(post(path, type, example, "image/png")).isEqualTo(406);
                assertThat(post(path + "?format=nothing", type, example, "*/*")).isEqualTo(422);
                assertThat(post(path, type, "", "*/*")).isEqualTo(400);
                assertThat(post(path, type, "x".repeat(300_000), "*/*")).isEqualTo(413);
                assertThat(post(path, "text/csv", example, "*/*")).isEqualTo(415);
            });
        });
    }

    private int post(String path, String type, String body, String accept) {
        return server.send(server.request(path)
                        .header("Content-Type", type)
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void ofAPatchBetweenGenerations(@TempDir Path folder) {
        Store store = new Store(folder);
        RunningServer.publish(store, "1");
        RunningServer.publish(store, "2");
        String patch = store.previous().orElseThrow() + ".." + store.current().orElseThrow() + ".rdfp.gz";
        JsonObject operation = paths.getJsonObject("/dumps/patches/{patch}").getJsonObject("get");
        JsonValue pattern = operation.getValue("/parameters/0/schema/pattern");
        assertThat(patch).matches(((JsonString) pattern).getString());
        try (RunningServer both = RunningServer.over(store)) {
            String path = "/dumps/patches/" + patch;
            HttpResponse<String> whole = both.get(path);
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(List.of(
                            whole.statusCode(),
                            both.send(both.request(path).header("If-None-Match", tag))
                                    .statusCode(),
                            both.send(both.request(path).header("If-Match", "\"other\""))
                                    .statusCode(),
                            both.send(both.request(path).header("Range", "bytes=0-9"))
                                    .statusCode(),
                            both.send(both.request(path).header("Range", "bytes=9999999-"))
                                    .statusCode(),
                            both.get(path.replace("..gen", "..no")).statusCode()))
                    .containsExactly(200, 304, 412, 206, 416, 404)
                    .allMatch(status -> operation.getJsonObject("responses").containsKey(String.valueOf(status)));
        }
    }
}
