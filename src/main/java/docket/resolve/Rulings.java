package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Ruling;
import docket.problem.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The curator's rulings, each held against what it rules on. */
public final class Rulings {
    private final Map<List<String>, Ruling> rulings = new LinkedHashMap<>();
    private final Set<Ruling> asked = new HashSet<>();
    private final Fineness fineness;
    private final Problems problems;

    public Rulings(Ontology ontology, Collection<Ruling> all, Problems problems) {
        this.fineness = new Fineness(ontology);
        this.problems = problems;
        for (Ruling ruling : all) {
            Ruling before = rulings.putIfAbsent(
                    List.of(ruling.subject(), ruling.property().name()), ruling);
            if (before != null) {
                problems.error(
                        ruling.location(), "a second ruling on the same property", "first at " + before.location());
            }
        }
    }

    /** What a ruling decides of the group, or null; what is wrong with the ruling is told once. */
    @Nullable
    Decided on(Group group) {
        Ruling ruling = rulings.get(List.of(group.subject(), group.property().name()));
        if (ruling == null) {
            return null;
        }
        if (asked.add(ruling)) {
            check(ruling, group);
        }
        return new Decided(ruling.value(), Rule.CURATOR, ruling.because());
    }

    /** Tells each ruling on what no source states. */
    void finish() {
        for (Ruling ruling : rulings.values()) {
            if (!asked.contains(ruling)) {
                problems.error(
                        ruling.location(),
                        "the ruling is on nothing: no source states '"
                                + ruling.property().name() + "' of '" + ruling.subject() + "'",
                        "remove it");
            }
        }
    }

    /** A ruling takes a value that a source states, or a coarser reading of one. */
    private void check(Ruling ruling, Group group) {
        Map<String, String> stated = new LinkedHashMap<>();
        group.claims()
                .forEach(claim -> stated.putIfAbsent(
                        claim.value().canonical(), Wording.written(claim.value(), claim.property())));
        boolean known = group.claims().stream()
                .anyMatch(
                        claim -> claim.value().canonical().equals(ruling.value().canonical())
                                || fineness.coarser(ruling.value(), claim.value())
                                        .isPresent());
        if (!known) {
            problems.error(
                    ruling.location(),
                    "no source states the value " + Wording.of(ruling.value()),
                    "stated: " + String.join(", ", stated.values()));
        }
    }

    /** Tells that nothing contradicts the ruling any more: the rules alone say what it says. */
    void settled(Group group) {
        Ruling ruling = rulings.get(List.of(group.subject(), group.property().name()));
        if (ruling != null) {
            problems.error(
                    ruling.location(),
                    "the ruling no longer applies: nothing contradicts "
                            + Wording.written(ruling.value(), ruling.property()),
                    "remove it");
        }
    }
}
