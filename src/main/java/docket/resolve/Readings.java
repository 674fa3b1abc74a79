package docket.resolve;

import docket.claims.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The readings of one property as a graph: an arrow leads from a reading to one it says less finely, or converts. A
 * reading without an arrow is a finest one; between the finest ones the sources truly disagree.
 */
final class Readings {
    /** @param why follows the reading in a sentence */
    record Arrow(Reading to, Rule rule, String why) {}

    private final List<Reading> all;
    private final Map<Reading, List<Arrow>> arrows = new HashMap<>();
    private final Map<Reading, Set<Reading>> finest = new HashMap<>();

    /** Rules 2 and 3 first, then rule 4. */
    Readings(List<Reading> all, Fineness fineness, Conversions conversions) {
        this.all = all;
        all.forEach(reading -> arrows.put(reading, new ArrayList<>()));
        keepToFinest(coarser(fineness));
        pairs(all, (one, other) -> {
            if (one.isConversionOf(other) || other.isConversionOf(one)) {
                convert(one, other, conversions, true);
            }
        });
        // at a rate only the finest are compared: a rounded figure is too vague to tell a conversion from a slip
        pairs(finest(), (one, other) -> convert(one, other, conversions, false));
        all.forEach(reading -> finest.put(reading, computeFinest(reading)));
    }

    /** Every reading that is directly coarser than another. */
    private Map<Reading, List<Arrow>> coarser(Fineness fineness) {
        Map<Reading, List<Arrow>> direct = new HashMap<>();
        for (Reading from : all) {
            for (Reading to : all) {
                fineness.coarser(from.value(), to.value())
                        .ifPresent(why -> direct.computeIfAbsent(from, r -> new ArrayList<>())
                                .add(new Arrow(to, why.rule(), why.words() + " " + Wording.of(to.value()))));
            }
        }
        return direct;
    }

    /**
     * Keeps the arrows to finest readings: rounding twice is no rounding, so a reading that is coarser only than what
     * itself is coarse is a finest one of its own.
     */
    private void keepToFinest(Map<Reading, List<Arrow>> direct) {
        Set<Reading> coarse = new HashSet<>(direct.keySet());
        Set<Reading> adrift = new HashSet<>();
        do {
            coarse.removeAll(adrift);
            adrift.clear();
            for (Reading reading : coarse) {
                if (direct.getOrDefault(reading, List.of()).stream().allMatch(arrow -> coarse.contains(arrow.to()))) {
                    adrift.add(reading);
                }
            }
        } while (!adrift.isEmpty());
        for (Reading reading : all) {
            if (coarse.contains(reading)) {
                direct.getOrDefault(reading, List.of()).stream()
                        .filter(arrow -> !coarse.contains(arrow.to()))
                        .forEach(arrow -> add(reading, arrow));
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
        return finest.getOrDefault(from, Set.of());
    }

    List<Reading> finest() {
        return all.stream().filter(reading -> arrows(reading).isEmpty()).toList();
    }

    /** Whether an arrow, or a chain of them, leads from one to the other; of a reading to itself too. */
    boolean reaches(Reading from, Reading to) {
        return reached(from).contains(to);
    }

    /** A finest reading and all that can mean no other: a coarse value that fits several supports none. */
    List<Reading> side(Reading finest) {
        return all.stream()
                .filter(reading -> finest(reading).equals(Set.of(finest)))
                .toList();
    }

    /** Distinct sources of a side; a conversion by its own source is no support beside that source's amount. */
    Set<String> sources(Reading finest) {
        Set<String> sources = new TreeSet<>();
        side(finest).forEach(reading -> reading.claims().forEach(claim -> sources.add(claim.source())));
        return sources;
    }

    /** The original is the amount in the regulator's currency, else what its source converted, else what more state. */
    private void convert(Reading one, Reading other, Conversions conversions, boolean own) {
        if (!(one.value() instanceof Value.Amount a) || !(other.value() instanceof Value.Amount b)) {
            return;
        }
        Comparator<Reading> originality = Comparator.comparing(
                        (Reading reading) -> conversions.isOriginal(reading == one ? a : b))
                .thenComparing(reading -> (reading == one ? other : one).isConversionOf(reading))
                .thenComparing(Reading::sources)
                .thenComparing(reading -> reading.value().canonical());
        boolean oneIsOriginal = originality.compare(one, other) > 0;
        Reading to = oneIsOriginal ? one : other;
        Reading from = oneIsOriginal ? other : one;
        boolean fits = own || conversions.fit(oneIsOriginal ? b : a, oneIsOriginal ? a : b);
        if (fits && !reaches(to, from)) {
            String how = own ? "is a source's own conversion of " : "is, at the rate that the sources imply, ";
            add(from, new Arrow(to, Rule.CONVERSION, how + Wording.of(to.value())));
        }
    }

    /** Each two once, in the order of their canonical forms. */
    private static void pairs(List<Reading> readings, BiConsumer<Reading, Reading> pair) {
        for (int i = 0; i < readings.size(); i++) {
            for (int k = i + 1; k < readings.size(); k++) {
                pair.accept(readings.get(i), readings.get(k));
            }
        }
    }

    private void add(Reading from, Arrow arrow) {
        arrows.computeIfAbsent(from, r -> new ArrayList<>()).add(arrow);
    }

    private Set<Reading> computeFinest(Reading from) {
        Set<Reading> found = new LinkedHashSet<>();
        for (Reading reached : reached(from)) {
            if (arrows(reached).isEmpty()) {
                found.add(reached);
            }
        }
        return found;
    }

    private Set<Reading> reached(Reading from) {
        Set<Reading> seen = new LinkedHashSet<>(Set.of(from));
        Deque<Reading> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            for (Arrow arrow : arrows(queue.remove())) {
                if (seen.add(arrow.to())) {
                    queue.add(arrow.to());
                }
            }
        }
        return seen;
    }
}
