package docket.server.reconcile;

import docket.query.find.Entry;
import docket.query.find.Finder;
import docket.query.find.Found;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Completes what a user is typing (section 6 of the specification).
 *
 * @param prefix what is there so far
 * @param cursor how many suggestions to leave out
 * @param limit how many to make
 */
record Suggestions(String prefix, int cursor, int limit) {

    JsonObject entities(Scope scope, Set<String> classes) {
        ResultsJson results = new ResultsJson(scope.terms());
        String text = scope.lease().iris().key(prefix).orElse(prefix);
        return result(page(scope.finder().complete(text, classes, cursor + limit).stream())
                .map(Found::thing)
                .map(thing -> Json.createObjectBuilder()
                        .add("id", thing.key())
                        .add("name", thing.label())
                        .add("description", results.description(thing))
                        .add("notable", results.types(thing))
                        .build()));
    }

    /** All of them for no prefix. */
    JsonObject terms(Map<String, Term> terms) {
        Stream<Term> found = prefix.isBlank()
                ? terms.values().stream()
                : finder(terms.values()).complete(Terms.id(prefix), Set.of(), terms.size()).stream()
                        .flatMap(one -> Stream.ofNullable(terms.get(one.thing().key())));
        return result(page(found).map(Term::json));
    }

    private static Finder finder(Collection<Term> terms) {
        return new Finder(terms.stream()
                .map(term -> new Entry(term.iri(), term.id(), term.name(), List.of(), List.of(), ""))
                .toList());
    }

    private <T> Stream<T> page(Stream<T> all) {
        return all.skip(cursor).limit(limit);
    }

    private static JsonObject result(Stream<JsonObject> items) {
        JsonArrayBuilder result = Json.createArrayBuilder();
        items.forEach(result::add);
        return Json.createObjectBuilder().add("result", result).build();
    }
}
