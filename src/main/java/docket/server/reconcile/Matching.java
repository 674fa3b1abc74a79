package docket.server.reconcile;

import docket.claims.Iris;
import docket.query.find.Entry;
import docket.query.find.Found;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the candidates of a batch; what their properties are compared with is read once for all of them. */
final class Matching {
    /** So many more than are wanted are compared: their properties may lift them. */
    private static final int SPARE = 20;

    private final Scope scope;

    Matching(Scope scope) {
        this.scope = scope;
    }

    /** For each query its candidates, the likeliest first. */
    Map<String, Matched> all(Map<String, Sought> batch) {
        record Pair(Sought sought, List<Found> found) {}
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Set<Entry> compared = new LinkedHashSet<>();
        batch.forEach((name, sought) -> {
            List<Found> found = find(sought);
            pairs.put(name, new Pair(sought, found));
            if (!sought.properties().isEmpty()) {
                found.forEach(one -> compared.add(one.thing()));
            }
        });
        Statements statements = Statements.of(compared, scope.finder(), scope.lease(), scope.deadline());
        Map<String, Matched> matched = new LinkedHashMap<>();
        pairs.forEach((name, pair) -> matched.put(name, ranked(pair.sought(), pair.found(), statements)));
        return matched;
    }

    private List<Found> find(Sought sought) {
        Set<String> classes = iris(sought.types().isEmpty() ? Terms.ROOTS : sought.types());
        // an IRI is as good as the key in it
        String text = scope.lease().iris().key(sought.text()).orElse(sought.text());
        return scope.finder().find(text, classes, sought.limit() + SPARE).stream()
                .filter(found -> !sought.all() || found.thing().types().containsAll(iris(sought.types())))
                .toList();
    }

    static Set<String> iris(Collection<String> types) {
        return types.stream().map(Iris::term).collect(Collectors.toSet());
    }

    private static Matched ranked(Sought sought, List<Found> found, Statements statements) {
        return new Matched(
                sought,
                found.stream()
                        .map(one -> candidate(sought, one, statements))
                        // stable: the finder's order stays
                        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                        .toList());
    }

    private static Candidate candidate(Sought sought, Found found, Statements statements) {
        Map<Term, Boolean> agreement = new HashMap<>();
        sought.properties().forEach((property, given) -> {
            List<Value> values = statements.of(found.thing(), property);
            if (!values.isEmpty()) {
                agreement.put(
                        property,
                        values.stream().anyMatch(value -> given.stream().anyMatch(value::answersTo)));
            }
        });
        return new Candidate(found, agreement, sought.properties().size());
    }
}
