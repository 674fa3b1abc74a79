package docket.server.reconcile;

import docket.query.find.Entry;
import docket.server.http.HttpProblem;
import docket.server.http.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A data extension query (section 7.4 of the specification): values of some properties of some things.
 *
 * @param ids as they were sent; of an unknown one nothing is known
 */
record Extension(Set<String> ids, List<Term> properties) {
    private static final int MOST = 1000;

    static Extension read(Terms terms, JsonObject json) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonValue id : list(json, "ids")) {
            if (!(id instanceof JsonString string) || ids.size() == MOST) {
                throw wrong("extend.ids", "it must be a list of strings, " + MOST + " at most", List.of("[\"nl-ap\"]"));
            }
            ids.add(string.getString());
        }
        return new Extension(
                ids,
                list(json, "properties").stream()
                        .map(property -> property(terms, property))
                        .distinct()
                        .toList());
    }

    private static JsonArray list(JsonObject json, String name) {
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw wrong("extend." + name, "it must be a list", List.of("[…]"));
    }

    private static Term property(Terms terms, JsonValue value) {
        if (value instanceof JsonObject property && property.get("id") instanceof JsonString id) {
            return terms.property(id.getString())
                    .orElseThrow(() -> wrong(
                            "extend.properties",
                            "unknown property '" + id.getString() + "'",
                            List.copyOf(terms.properties().keySet())));
        }
        throw wrong("extend.properties", "a property is an object with an id", List.of("{\"id\": \"country\"}"));
    }

    private static Refusal wrong(String at, String what, List<String> allowed) {
        return new Refusal(
                HttpProblem.of(422, "bad-parameter", at + ": " + what).parameter(at, allowed));
    }

    JsonObject answer(Scope scope) {
        List<Entry> things =
                ids.stream().flatMap(id -> scope.finder().thing(id).stream()).toList();
        Statements statements = Statements.of(things, scope.finder(), scope.lease(), scope.deadline());
        JsonArrayBuilder meta = Json.createArrayBuilder();
        properties.forEach(property -> meta.add(property.brief()));
        JsonObjectBuilder rows = Json.createObjectBuilder();
        for (String id : ids) {
            JsonObjectBuilder row = Json.createObjectBuilder();
            properties.forEach(property -> {
                JsonArrayBuilder values = Json.createArrayBuilder();
                scope.finder()
                        .thing(id)
                        .ifPresent(thing -> statements.of(thing, property).forEach(value -> values.add(value.json())));
                row.add(property.id(), values);
            });
            rows.add(id, row);
        }
        return Json.createObjectBuilder().add("meta", meta).add("rows", rows).build();
    }
}
