package docket.resolve;

import docket.claims.Claim;
import docket.claims.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** One stated value with every claim that states it. */
record Reading(Value value, List<Claim> claims) {

    /** Same value: support adds up. In the order of the canonical form. */
    static List<Reading> of(Collection<Claim> claims) {
        TreeMap<String, List<Claim>> byValue = new TreeMap<>();
        for (Claim claim : claims) {
            byValue.computeIfAbsent(claim.value().canonical(), value -> new ArrayList<>())
                    .add(claim);
        }
        return byValue.values().stream()
                .map(same -> new Reading(same.getFirst().value(), List.copyOf(same)))
                .toList();
    }

    /** How many sources state it. */
    long sources() {
        return claims.stream().map(Claim::source).distinct().count();
    }

    boolean isConversionOf(Reading other) {
        return claims.stream()
                .anyMatch(claim -> claim.conversionOf() != null
                        && other.claims().stream().anyMatch(o -> o.hash().equals(claim.conversionOf())));
    }
}
