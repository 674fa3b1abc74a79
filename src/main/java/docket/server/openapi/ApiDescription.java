package docket.server.openapi;

import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The interface as OpenAPI 3.1: {@code api.json}, with a path for each named query behind the list of them. The order is always the same.
 *
 * @param version of the program
 */
record ApiDescription(Catalogue catalogue, String version) {
    private static final String LIST = "/queries";

    /** @param origin where this server is, as the client calls it */
    JsonObject at(String origin) {
        JsonObject fixed = fixed();
        return Json.createObjectBuilder(fixed)
                .add(
                        "info",
                        Json.createObjectBuilder(fixed.getJsonObject("info")).add("version", version))
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", origin)))
                .add("paths", paths(fixed.getJsonObject("paths")))
                .build();
    }

    private JsonObjectBuilder paths(JsonObject fixed) {
        JsonObjectBuilder paths = Json.createObjectBuilder();
        fixed.forEach((path, item) -> {
            paths.add(path, item);
            if (path.equals(LIST)) {
                for (NamedQuery query : catalogue.readable()) {
                    JsonValue operation = QueryOperation.of(query);
                    paths.add(
                            LIST + "/" + query.name(),
                            Json.createObjectBuilder().add("get", operation));
                }
            }
        });
        return paths;
    }

    private static JsonObject fixed() {
        try (InputStream in = ApiDescription.class.getResourceAsStream("api.json")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path, beside ApiDescription: api.json");
            }
            try (JsonReader reader = Json.createReaderFactory(Map.of()).createReader(in, StandardCharsets.UTF_8)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
