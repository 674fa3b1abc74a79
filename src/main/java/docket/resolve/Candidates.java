package docket.resolve;

import docket.claims.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives each reading its standing and the reason in words. */
final class Candidates {
    private record Rejection(Rule rule, String reason) {}

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
        return readings.all().stream()
                .map(reading -> reading.equals(holds)
                        ? candidate(reading, Standing.ACCEPTED, acceptedBy(), accepted(holds))
                        : readings.reaches(reading, holds) ? compatible(reading, holds) : rejected(reading))
                .toList();
    }

    /** Several are left, and nothing decides. */
    List<Candidate> open(List<Reading> left) {
        String among = left.stream().map(r -> Wording.of(r.value())).collect(Collectors.joining(" or "));
        return readings.all().stream()
                .map(reading -> {
                    Set<Reading> meant = readings.finest(reading);
                    return left.stream().anyMatch(meant::contains)
                            ? candidate(
                                    reading,
                                    Standing.OPEN,
                                    Rule.OPEN,
                                    Wording.stated(reading) + ": the sources leave open whether " + among)
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

    /** The last rule that was needed. */
    private Rule acceptedBy() {
        return rejections.values().stream()
                .map(Rejection::rule)
                .max(Comparator.naturalOrder())
                .orElse(Rule.SAME);
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

    private String accepted(Reading holds) {
        Set<String> sources = readings.sources(holds);
        return Wording.of(holds.value()) + " is stated or borne out by "
                + Wording.join(sources.stream().map(Wording::source).toList());
    }

    private static Candidate candidate(Reading reading, Standing standing, Rule rule, String reason) {
        return new Candidate(reading.value(), standing, rule, reason, reading.claims());
    }
}
