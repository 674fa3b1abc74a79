package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A first look over all groups, for what later decides between claims.
 *
 * @param annulledBy measures to the proceeding that annulled each
 */
record Survey(Background background, Map<String, String> annulledBy) {

    /**
     * Who decides on what is itself weighed by who says it, so it is gathered twice: the second round knows what the
     * first found. The outcomes of proceedings are then weighed like everything in the view.
     *
     * @param round gathers by a resolver that knows what was gathered before
     */
    static Survey of(
            Ontology ontology,
            Background empty,
            Function<Resolver, Gathering> round,
            Rulings rulings,
            Grouping claims) {
        Background first = round.apply(new Resolver(ontology, empty)).gather(claims);
        Background second = round.apply(new Resolver(ontology, first)).gather(claims);
        Resolver resolver = new Resolver(ontology, second);
        Map<String, String> annulledBy = new HashMap<>();
        claims.forEach(groups -> annulments(groups, resolver, rulings, annulledBy));
        return new Survey(second, annulledBy);
    }

    /** The proceeding that annulled a measure, or null. */
    @Nullable
    String annulling(String measure) {
        return annulledBy.get(measure);
    }

    private static void annulments(
            List<Group> groups, Resolver resolver, Rulings rulings, Map<String, String> annulledBy) {
        String proceeding = groups.getFirst().subject();
        if (held(groups, "outcome", resolver, rulings).contains(new Value.Term("annulled"))) {
            for (Value measure : held(groups, "contests", resolver, rulings)) {
                annulledBy.merge(
                        measure.canonical(), proceeding, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
    }

    /** What holds of one property among a subject's groups. */
    static List<Value> held(List<Group> groups, String property, Resolver resolver, Rulings rulings) {
        return groups.stream()
                .filter(group -> group.property().name().equals(property))
                .flatMap(group -> resolver.resolve(group, rulings.on(group)).holds().stream())
                .toList();
    }
}
