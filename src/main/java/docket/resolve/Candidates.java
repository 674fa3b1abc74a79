package docket.resolve;

import docket.claims.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives each reading its standing and the reason in words. */
final class Candidates {
    private record Rejection(Rule rule, String reason) {}

    /** @param words follow what is said of a reading's sources */
    private record Ground(Rule rule, String words) {}

    private final Readings readings;
    private final Map<Reading, Rejection> rejections = new HashMap<>();

    Candidates(Readings readings) {
        this.readings = readings;
    }

    /** Notes why a finest reading falls; the first reason stands. */
    void reject(Reading finest, Rule rule, String reason) {
        rejections.putIfAbsent(finest, new Rejection(rule, reason));
    }

    /** One finest reading holds. */
    List<Candidate> around(Reading holds) {
        Ground ground = ground(holds);
        return readings.all().stream()
                .map(reading -> reading.equals(holds)
                        ? candidate(reading, Standing.ACCEPTED, ground.rule(), accepted(holds) + ground.words())
                        : readings.reaches(reading, holds) ? compatible(reading, holds) : rejected(reading))
                .toList();
    }

    /** Several are left, and nothing decides. */
    List<Candidate> open(List<Reading> left) {
        String among =
                Wording.join(left.stream().map(r -> Wording.of(r.value())).toList());
        return readings.all().stream()
                .map(reading -> {
                    Set<Reading> meant = readings.finest(reading);
                    return left.stream().anyMatch(meant::contains)
                            ? candidate(
                                    reading,
                                    Standing.OPEN,
                                    Rule.OPEN,
                                    Wording.stated(reading) + ": nothing decides between " + among)
                            : rejected(reading);
                })
                .toList();
    }

    /** Beside a value that was decided before; the accepted one also tells what the rules alone would have said. */
    static List<Candidate> beside(Decided decided, List<Reading> readings, List<Value> byRules, Fineness fineness) {
        String rules = byRules.equals(List.of(decided.value()))
                ? ""
                : byRules.isEmpty()
                        ? "; the rules alone would leave it open"
                        : "; the rules alone would say "
                                + byRules.stream().map(Wording::of).collect(Collectors.joining(" and "));
        return readings.stream()
                .map(reading -> {
                    boolean same =
                            reading.value().canonical().equals(decided.value().canonical());
                    boolean agrees =
                            fineness.coarser(reading.value(), decided.value()).isPresent()
                                    || fineness.coarser(decided.value(), reading.value())
                                            .isPresent();
                    return candidate(
                            reading,
                            same ? Standing.ACCEPTED : agrees ? Standing.COMPATIBLE : Standing.REJECTED,
                            decided.rule(),
                            Wording.of(decided.value()) + " holds: " + decided.reason() + rules);
                })
                .toList();
    }

    /**
     * Why this one holds: the last step of ranking, if it came to that; else what makes it the finest reading, or the
     * original of the others; else that the others are slips.
     */
    private Ground ground(Reading holds) {
        Optional<Ground> ranked = rejections.values().stream()
                .filter(rejection -> Ranks.STEPS.contains(rejection.rule()))
                .max(Comparator.comparing(Rejection::rule).thenComparing(Rejection::reason))
                .map(lost -> new Ground(lost.rule(), "; " + lost.reason()));
        if (ranked.isPresent()) {
            return ranked.get();
        }
        Set<Boolean> converted = readings.all().stream()
                .flatMap(reading -> readings.arrows(reading).stream())
                .filter(arrow -> arrow.to().equals(holds))
                .map(arrow -> arrow.rule() == Rule.CONVERSION)
                .collect(Collectors.toSet());
        if (converted.contains(false)) {
            return new Ground(Rule.FINER, "; what else fits it is less exact");
        }
        if (converted.contains(true)) {
            return new Ground(Rule.CONVERSION, "; what else fits it is converted from it");
        }
        return rejections.isEmpty()
                ? new Ground(Rule.SAME, "")
                : new Ground(Rule.LEFT, "; every other figure that is stated is a slip");
    }

    private Candidate compatible(Reading reading, Reading holds) {
        Readings.Arrow first = readings.arrows(reading).stream()
                .filter(arrow -> readings.reaches(arrow.to(), holds))
                .min(Comparator.comparing((Readings.Arrow arrow) -> arrow.rule() == Rule.CONVERSION)
                        .thenComparing(arrow ->
                                arrow.rule() != Rule.CONVERSION && !arrow.to().equals(holds)))
                .orElseThrow();
        return candidate(
                reading,
                Standing.COMPATIBLE,
                first.rule(),
                Wording.stated(reading) + " " + first.why() + " ("
                        + Wording.sources(first.to().claims()) + ")");
    }

    /** A reading that leads to none that is left falls with the ones it leads to. */
    private Candidate rejected(Reading reading) {
        Reading fallen = readings.finest(reading).stream()
                .min(Comparator.comparing(finest -> finest.value().canonical()))
                .orElse(reading);
        Rejection rejection = rejections.getOrDefault(fallen, new Rejection(Rule.OPEN, ""));
        String reason = fallen.equals(reading)
                ? rejection.reason()
                : Wording.stated(reading) + " falls with " + Wording.of(fallen.value()) + ": " + rejection.reason();
        return candidate(reading, Standing.REJECTED, rejection.rule(), reason);
    }

    /** Who states this very value, and who states what can mean no other. */
    private String accepted(Reading holds) {
        Set<String> others = new TreeSet<>(readings.sources(holds));
        holds.claims().forEach(claim -> others.remove(claim.source()));
        String stated = Wording.of(holds.value()) + " is stated by " + Wording.sources(holds.claims());
        return others.isEmpty()
                ? stated
                : stated + " and fits what "
                        + Wording.join(others.stream().map(Wording::source).toList())
                        + (others.size() == 1 ? " says" : " say");
    }

    private static Candidate candidate(Reading reading, Standing standing, Rule rule, String reason) {
        return new Candidate(reading.value(), standing, rule, reason, reading.claims());
    }
}
