package docket.resolve;

import docket.claims.Claim;
import docket.claims.Rates;
import docket.claims.Thing;
import docket.claims.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers, over all groups, who imposed and heard what, who speaks for whom, when, and at which rates. */
final class Gathering {
    private final Map<String, Thing> register;
    private final Resolver resolver;
    private final Rulings rulings;
    private final Background background;
    private final Map<String, String> imposedBy = new HashMap<>();

    /** @param resolver weighs the claims that are gathered from */
    Gathering(
            Map<String, Thing> register,
            Map<String, Value.PartialDate> published,
            Rates rates,
            Rulings rulings,
            Resolver resolver) {
        this.register = register;
        this.resolver = resolver;
        this.rulings = rulings;
        this.background = new Background(rates);
        published.forEach(background::published);
    }

    Background gather(Grouping claims) {
        claims.forEach(this::authorities);
        claims.forEach(this::proceedings);
        return background;
    }

    private void authorities(List<Group> groups) {
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
        for (Value contested : values(groups, "contests")) {
            String authority = imposedBy.get(contested.canonical());
            if (authority != null) {
                background.authority(subject, authority);
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
        return Survey.held(groups, property, resolver, rulings);
    }
}
