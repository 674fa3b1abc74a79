package docket.resolve;

import docket.claims.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gathers claims by subject and property: the one place where claims wait for each other, and so the one that would
 * spill to disk. What comes out does not depend on the order of what went in.
 */
public final class Grouping {
    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::source).thenComparing(Claim::hash);

    private final TreeMap<String, TreeMap<String, List<Claim>>> claims = new TreeMap<>();

    public void add(Claim claim) {
        claims.computeIfAbsent(claim.subject(), subject -> new TreeMap<>())
                .computeIfAbsent(claim.property().name(), property -> new ArrayList<>())
                .add(claim);
    }

    /** Subject by subject, each with its groups by property. */
    public void forEach(Consumer<List<Group>> subjects) {
        claims.forEach((subject, properties) -> subjects.accept(properties.values().stream()
                .map(of -> new Group(
                        subject,
                        of.getFirst().property(),
                        of.stream().sorted(ORDER).toList()))
                .toList()));
    }
}
