package docket.server.reconcile;

import docket.claims.Iris;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * What the service can do (section 3 of the specification).
 *
 * @param origin scheme, host and port that the client used
 */
record Manifest(String origin, Scope scope) {
    /** Queries in a batch, at most. */
    static final int BATCH = 100;

    private static final int WIDTH = 420;
    private static final int HEIGHT = 260;

    JsonObject json() {
        JsonArrayBuilder types = Json.createArrayBuilder();
        Terms.ROOTS.forEach(root -> scope.terms().type(root).ifPresent(type -> types.add(type.brief())));
        return Json.createObjectBuilder()
                .add("versions", Json.createArrayBuilder().add("0.2"))
                .add("name", "Docket: regulatory enforcement")
                .add("identifierSpace", scope.lease().iris().ids())
                .add("schemaSpace", Iris.ENF)
                .add("defaultTypes", types)
                .add("documentation", origin + "/")
                .add("logo", origin + "/static/icon.svg")
                .add("view", url("/doc/{{id}}"))
                .add(
                        "preview",
                        url(ReconciliationParts.PREVIEW + "?id={{id}}")
                                .add("width", WIDTH)
                                .add("height", HEIGHT))
                .add(
                        "suggest",
                        Json.createObjectBuilder()
                                .add("entity", service(ReconciliationParts.ENTITIES))
                                .add("type", service(ReconciliationParts.TYPES))
                                .add("property", service(ReconciliationParts.PROPERTIES)))
                .add(
                        "extend",
                        Json.createObjectBuilder()
                                .add("propose_properties", service(ReconciliationParts.PROPOSALS))
                                .add("property_settings", Json.createArrayBuilder()))
                .add("batchSize", BATCH)
                .build();
    }

    private JsonObjectBuilder url(String path) {
        return Json.createObjectBuilder().add("url", origin + path);
    }

    private JsonObjectBuilder service(String path) {
        return Json.createObjectBuilder().add("service_url", origin).add("service_path", path);
    }
}
