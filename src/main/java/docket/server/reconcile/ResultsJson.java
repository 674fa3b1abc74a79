package docket.server.reconcile;

import docket.query.find.Entry;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Candidates as the specification's section 4.2 wants them, their scores explained by features. */
record ResultsJson(Terms terms) {

    JsonObject json(Matched matched) {
        boolean match = matched.isCertain();
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Candidate candidate : matched.wanted()) {
            all.add(json(candidate, match));
            match = false;
        }
        return Json.createObjectBuilder().add("result", all).build();
    }

    /** For a query that cannot be answered. */
    static JsonObject nothing(String why) {
        return Json.createObjectBuilder()
                .add("result", Json.createArrayBuilder())
                .add("error", why)
                .build();
    }

    private JsonObject json(Candidate candidate, boolean match) {
        Entry thing = candidate.found().thing();
        return Json.createObjectBuilder()
                .add("id", thing.key())
                .add("name", thing.label())
                .add(
                        "description",
                        description(thing) + "; " + candidate.found().reason())
                .add("type", types(thing))
                .add("score", candidate.score())
                .add("match", match)
                .add("features", features(candidate))
                .build();
    }

    /** What it is and where, {@code regulator, NL}. */
    String description(Entry thing) {
        List<String> parts = new ArrayList<>();
        thing.types().stream().findFirst().flatMap(terms::type).ifPresent(type -> parts.add(type.name()));
        if (!thing.country().isEmpty()) {
            parts.add(thing.country());
        }
        return String.join(", ", parts);
    }

    /** Its own type, then those above. */
    JsonArrayBuilder types(Entry thing) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        thing.types().forEach(iri -> terms.type(iri).ifPresent(type -> types.add(type.brief())));
        return types;
    }

    private static JsonArrayBuilder features(Candidate candidate) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        features.add(Json.createObjectBuilder()
                .add("id", "name")
                .add("value", candidate.found().score()));
        String how = candidate.found().how().name().toLowerCase(Locale.ROOT);
        features.add(Json.createObjectBuilder().add("id", "name-" + how).add("value", true));
        candidate.agreement().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Term::id)))
                .forEach(agreement -> features.add(Json.createObjectBuilder()
                        .add("id", "property-" + agreement.getKey().id())
                        .add("value", agreement.getValue())));
        return features;
    }
}
