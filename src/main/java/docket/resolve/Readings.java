package docket.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The readings of one property as a graph: an arrow leads from a reading to one it says less finely, or converts. A
 * reading without an arrow is a finest one; between the finest ones the sources truly disagree.
 */
final class Readings {
    /** @param rule name of the rule; {@code why} follows the two values in a sentence */
    record Arrow(Reading to, String rule, String why) {}

    private final List<Reading> all;
    private final Map<Reading, List<Arrow>> arrows = new HashMap<>();

    Readings(List<Reading> all, Fineness fineness) {
        this.all = all;
        all.forEach(reading -> arrows.put(reading, new ArrayList<>()));
        for (Reading from : all) {
            for (Reading to : all) {
                fineness.coarser(from.value(), to.value()).ifPresent(why -> add(from, new Arrow(to, "coarser", why)));
            }
        }
        for (Reading from : all) {
            for (Reading to : all) {
                if (from != to && from.isConversionOf(to) && !reaches(to, from)) {
                    add(from, new Arrow(to, "conversion", "is the source's own conversion of it"));
                }
            }
        }
    }

    List<Reading> all() {
        return all;
    }

    List<Arrow> arrows(Reading from) {
        return arrows.getOrDefault(from, List.of());
    }

    /** The finest readings that this one leads to; itself if it is one. */
    Set<Reading> finest(Reading from) {
        Set<Reading> found = new LinkedHashSet<>();
        for (Reading reached : reached(from)) {
            if (arrows(reached).isEmpty()) {
                found.add(reached);
            }
        }
        return found;
    }

    List<Reading> finest() {
        return all.stream().filter(reading -> arrows(reading).isEmpty()).toList();
    }

    /** Whether an arrow, or a chain of them, leads from one to the other; of a reading to itself too. */
    boolean reaches(Reading from, Reading to) {
        return reached(from).contains(to);
    }

    /**
     * Distinct sources that state a finest reading, or one that can mean no other. A conversion is no support of its
     * own; a coarse value that fits several supports none.
     */
    Set<String> sources(Reading finest) {
        Set<String> sources = new TreeSet<>();
        for (Reading reading : all) {
            if (finest(reading).equals(Set.of(finest))) {
                reading.independent().forEach(claim -> sources.add(claim.source()));
            }
        }
        return sources;
    }

    private void add(Reading from, Arrow arrow) {
        arrows.computeIfAbsent(from, r -> new ArrayList<>()).add(arrow);
    }

    private Set<Reading> reached(Reading from) {
        Set<Reading> seen = new HashSet<>(Set.of(from));
        List<Reading> queue = new ArrayList<>(List.of(from));
        for (int next = 0; next < queue.size(); next++) {
            for (Arrow arrow : arrows(queue.get(next))) {
                if (seen.add(arrow.to())) {
                    queue.add(arrow.to());
                }
            }
        }
        return new LinkedHashSet<>(queue);
    }
}
