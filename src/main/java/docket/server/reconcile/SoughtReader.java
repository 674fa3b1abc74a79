package docket.server.reconcile;

import docket.problem.Nearest;
import docket.server.http.HttpProblem;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads reconciliation queries from JSON, strictly: what the specification does not allow is refused with its place. */
final class SoughtReader {
    static final int LIMIT = 10;
    static final int MOST = 50;

    private final Terms terms;
    private final String place;
    private final JsonObject json;

    private SoughtReader(Terms terms, String place, JsonObject json) {
        this.terms = terms;
        this.place = place;
        this.json = json;
    }

    /** @param place how the query is named in the batch */
    static Sought read(Terms terms, String place, JsonValue value) {
        if (value instanceof JsonObject json) {
            return new SoughtReader(terms, place, json).sought();
        }
        throw wrong(place, "a query is an object", List.of("{\"query\": \"…\"}"));
    }

    private Sought sought() {
        String text = text("query");
        Map<Term, List<String>> properties = properties();
        if (text.isBlank() && properties.isEmpty()) {
            throw wrong(place, "it has neither a query nor properties", List.of("query", "properties"));
        }
        return new Sought(text, types(), strict().equals("all"), limit(), properties);
    }

    private String text(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NULL -> "";
            default -> throw wrong(place + "." + name, "it must be a string", List.of("a string"));
        };
    }

    private Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        for (JsonValue value : list(json.getOrDefault("type", JsonValue.NULL))) {
            String name = name(value, place + ".type");
            types.add(terms.type(name)
                    .map(Term::id)
                    .orElseThrow(() ->
                            unknown(place + ".type", "type", name, terms.types().keySet())));
        }
        return types;
    }

    private String strict() {
        String strict = text("type_strict");
        List<String> allowed = List.of("any", "all", "should");
        if (!strict.isEmpty() && !allowed.contains(strict)) {
            throw wrong(place + ".type_strict", "it is unknown", allowed);
        }
        return strict;
    }

    private int limit() {
        JsonValue value = json.getOrDefault("limit", JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return LIMIT;
        }
        // as a double: a number of a million digits is one of few letters, or infinite
        double number = value instanceof JsonNumber given ? given.doubleValue() : 0;
        if (number >= 1 && number == Math.rint(number)) {
            return (int) Math.min(MOST, number);
        }
        throw wrong(place + ".limit", "it must be a positive integer", List.of("1 to " + MOST));
    }

    private Map<Term, List<String>> properties() {
        Map<Term, List<String>> properties = new LinkedHashMap<>();
        for (JsonValue value : list(json.getOrDefault("properties", JsonValue.NULL))) {
            String at = place + ".properties";
            if (!(value instanceof JsonObject property)
                    || !(property.get("pid") instanceof JsonString pid)
                    || !property.containsKey("v")) {
                throw wrong(at, "a property is an object with pid and v", List.of("{\"pid\": \"…\", \"v\": \"…\"}"));
            }
            Term term = terms.property(pid.getString())
                    .orElseThrow(() -> unknown(
                            at, "property", pid.getString(), terms.properties().keySet()));
            List<String> values =
                    list(property.get("v")).stream().map(v -> name(v, at)).toList();
            if (!values.isEmpty()) {
                properties.put(term, values);
            }
        }
        return properties;
    }

    /** A single value is a list of one, null an empty one. */
    private static List<? extends JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array : value == JsonValue.NULL ? List.of() : List.of(value);
    }

    /** Of a string, a number, a truth value, or an object that has been reconciled before. */
    private static String name(JsonValue value, String at) {
        return switch (value) {
            case JsonString string -> string.getString();
            case JsonObject object when object.get("id") instanceof JsonString id -> id.getString();
            case JsonArray array -> throw wrong(at, "a list in a list", List.of("a string"));
            case JsonObject object -> throw wrong(at, "an object here needs an id", List.of("{\"id\": \"…\"}"));
            default -> value.toString();
        };
    }

    private static Refusal unknown(String at, String kind, String name, Collection<String> known) {
        List<String> near = Nearest.to(name, known);
        return wrong(at, "unknown " + kind + " '" + name + "'", near.isEmpty() ? List.copyOf(known) : near);
    }

    private static Refusal wrong(String at, String what, List<String> allowed) {
        return new Refusal(
                HttpProblem.of(ProblemKind.BAD_PARAMETER, at + ": " + what).parameter(at, allowed));
    }
}
