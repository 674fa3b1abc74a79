package docket.server.reconcile;

import docket.problem.Nearest;
import docket.query.find.Entry;
import docket.server.http.HttpProblem;
import docket.server.http.ProblemKind;
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
 * A data extension query (section 7.4 of the specification): values of some properties of some things. Of an unknown thing or
 * property there are none, so that the other columns come all the same.
 *
 * @param ids as they were sent
 */
record Extension(Set<String> ids, List<Column> properties) {
    private static final int MOST = 1000;
    private static final int MOST_PROPERTIES = 100;

    /** @param error empty for a known property; clients may leave it unread */
    private record Column(Term property, String error) {
        JsonObject meta() {
            return error.isEmpty()
                    ? property.brief()
                    : Json.createObjectBuilder(property.brief())
                            .add("error", error)
                            .build();
        }
    }

    static Extension read(Terms terms, JsonObject json) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonValue id : list(json, "ids")) {
            if (!(id instanceof JsonString string) || ids.size() == MOST) {
                throw wrong("extend.ids", "it must be a list of strings, " + MOST + " at most", List.of("[\"nl-ap\"]"));
            }
            ids.add(string.getString());
        }
        JsonArray properties = list(json, "properties");
        if (properties.size() > MOST_PROPERTIES) {
            throw wrong(
                    "extend.properties",
                    "it may have " + MOST_PROPERTIES + " properties at most",
                    List.of("[{\"id\": \"country\"}]"));
        }
        return new Extension(
                ids,
                properties.stream()
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

    private static Column property(Terms terms, JsonValue value) {
        if (value instanceof JsonObject property && property.get("id") instanceof JsonString id) {
            return terms.property(id.getString())
                    .map(known -> new Column(known, ""))
                    .orElseGet(() -> unknown(id.getString(), terms.properties().keySet()));
        }
        throw wrong("extend.properties", "a property is an object with an id", List.of("{\"id\": \"country\"}"));
    }

    private static Column unknown(String id, Set<String> known) {
        String all = "there are " + String.join(", ", known);
        return new Column(
                new Term(id, id, "", List.of()),
                "unknown property '" + id + "'; " + Nearest.hint(Terms.id(id), known, all));
    }

    private static Refusal wrong(String at, String what, List<String> allowed) {
        return new Refusal(
                HttpProblem.of(ProblemKind.BAD_PARAMETER, at + ": " + what).parameter(at, allowed));
    }

    JsonObject answer(Scope scope) {
        List<Entry> things =
                ids.stream().flatMap(id -> scope.finder().thing(id).stream()).toList();
        Statements statements = Statements.of(things, scope.finder(), scope.lease(), scope.deadline());
        JsonArrayBuilder meta = Json.createArrayBuilder();
        properties.forEach(column -> meta.add(column.meta()));
        JsonObjectBuilder rows = Json.createObjectBuilder();
        for (String id : ids) {
            scope.deadline().check();
            JsonObjectBuilder row = Json.createObjectBuilder();
            properties.forEach(column -> {
                Term property = column.property();
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
