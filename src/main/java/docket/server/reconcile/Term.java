package docket.server.reconcile;

import docket.claims.Iris;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * A class or a property, as clients see it.
 *
 * @param id its local name in the ontology
 * @param description one sentence, or empty
 * @param above ids of the classes next above it, for a property of those it belongs to
 */
record Term(String id, String name, String description, List<String> above) {
    Term {
        above = List.copyOf(above);
    }

    String iri() {
        return Iris.term(id);
    }

    /** Its name alone: {@code {"id": "Fine", "name": "fine"}}. */
    JsonObject brief() {
        return builder().build();
    }

    JsonObject json() {
        return builder().add("description", description).build();
    }

    private JsonObjectBuilder builder() {
        return Json.createObjectBuilder().add("id", id).add("name", name);
    }
}
