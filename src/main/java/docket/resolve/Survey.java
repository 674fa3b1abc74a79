package docket.resolve;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.Rates;
import docket.claims.Thing;
import docket.claims.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A first pass over all groups for what later decides between claims: who imposed and heard what, who speaks for whom,
 * when, at which rates, and what was annulled.
 */
final class Survey {
    private final Resolver plain;
    private final Rulings rulings;
    private final Background background;
    private final Map<String, String> imposedBy = new HashMap<>();
    private final Map<String, String> annulledBy = new HashMap<>();

    private Survey(Ontology ontology, Rates rates, Rulings rulings) {
        this.plain = new Resolver(ontology, new Background(Rates.none()));
        this.background = new Background(rates);
        this.rulings = rulings;
    }

    static Survey of(
            Ontology ontology,
            Map<String, Thing> register,
            Map<String, Value.PartialDate> published,
            Rates rates,
            Rulings rulings,
            Grouping claims) {
        Survey survey = new Survey(ontology, rates, rulings);
        published.forEach(survey.background::published);
        claims.forEach(groups -> survey.authorities(groups, register));
        claims.forEach(survey::proceedings);
        return survey;
    }

    Background background() {
        return background;
    }

    /** The proceeding that annulled a measure, or null. */
    @Nullable
    String annulledBy(String subject) {
        return annulledBy.get(subject);
    }

    private void authorities(List<Group> groups, Map<String, Thing> register) {
        String subject = groups.getFirst().subject();
        values(groups, "imposedBy").forEach(agent -> {
            imposedBy.put(subject, agent.canonical());
            background.authority(subject, agent.canonical());
            Optional.ofNullable(register.get(agent.canonical()))
                    .flatMap(thing -> thing.value("currency"))
                    .ifPresent(currency -> background.currency(subject, currency.canonical()));
        });
        values(groups, "heardBy").forEach(agent -> background.authority(subject, agent.canonical()));
        values(groups, "officerOf").forEach(body -> background.officer(subject, body.canonical()));
        values(groups, "date").forEach(date -> {
            if (date instanceof Value.PartialDate day) {
                background.day(subject, day);
            }
        });
    }

    private void proceedings(List<Group> groups) {
        String subject = groups.getFirst().subject();
        boolean annulled = values(groups, "outcome").contains(new Value.Term("annulled"));
        for (Value contested : values(groups, "contests")) {
            String authority = imposedBy.get(contested.canonical());
            if (authority != null) {
                background.authority(subject, authority);
            }
            if (annulled) {
                annulledBy.merge(
                        contested.canonical(), subject, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        groups.forEach(this::pairs);
    }

    private void pairs(Group group) {
        Map<String, Claim> byHash =
                group.claims().stream().collect(Collectors.toMap(Claim::hash, claim -> claim, (one, other) -> one));
        for (Claim claim : group.claims()) {
            Claim original = claim.conversionOf() == null ? null : byHash.get(claim.conversionOf());
            if (original != null) {
                background.pair(original, claim);
            }
        }
    }

    private List<Value> values(List<Group> groups, String property) {
        return groups.stream()
                .filter(group -> group.property().name().equals(property))
                .flatMap(group -> plain.resolve(group, rulings.on(group)).holds().stream())
                .toList();
    }
}
