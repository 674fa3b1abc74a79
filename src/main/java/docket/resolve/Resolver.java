package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Value;
import docket.claims.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides one group: what was decided before any rule; of a value and a coarser reading the finer; else what most
 * sources state; a tie is open.
 */
public final class Resolver {
    private final Ontology ontology;
    private final Fineness fineness;

    public Resolver(Ontology ontology) {
        this.ontology = ontology;
        this.fineness = new Fineness(ontology);
    }

    /** @param decided a value that holds before any rule is asked, or null */
    public Resolution resolve(Group group, @Nullable Decided decided) {
        List<Reading> readings = Reading.of(group.claims());
        if (!group.property().singleValued()) {
            List<Value> all = readings.stream().map(Reading::value).toList();
            return new Resolution(group.subject(), group.property(), all, Optional.empty());
        }
        List<Value> holds = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        boolean open = false;
        for (List<Reading> comparable : comparable(readings).values()) {
            Weighed weighed = weigh(new Readings(comparable, fineness), group, decided);
            holds.addAll(weighed.holds());
            candidates.addAll(weighed.candidates());
            open |= weighed.standing() == Standing.OPEN;
        }
        Standing standing = open ? Standing.OPEN : Standing.ACCEPTED;
        boolean differing = readings.size() > 1 || standing == Standing.OPEN || !holds.equals(values(readings));
        return new Resolution(
                group.subject(),
                group.property(),
                holds,
                differing
                        ? Optional.of(new Verdict(group.subject(), group.property(), holds, standing, candidates))
                        : Optional.empty());
    }

    private record Weighed(List<Value> holds, Standing standing, List<Candidate> candidates) {}

    /** Quantities of different units never contradict each other. */
    private static Map<String, List<Reading>> comparable(List<Reading> readings) {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.value() instanceof Value.Quantity q ? q.unit() : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Weighed weigh(Readings readings, Group group, @Nullable Decided decided) {
        if (decided != null) {
            return new Weighed(
                    List.of(decided.value()),
                    Standing.ACCEPTED,
                    readings.all().stream()
                            .map(reading -> against(decided, reading))
                            .toList());
        }
        List<Reading> finest = readings.finest();
        int most = finest.stream().mapToInt(r -> readings.sources(r).size()).max().orElse(0);
        List<Reading> best = finest.stream()
                .filter(reading -> readings.sources(reading).size() == most)
                .toList();
        Candidates candidates = new Candidates(readings);
        if (best.size() == 1) {
            return new Weighed(List.of(best.getFirst().value()), Standing.ACCEPTED, candidates.around(best.getFirst()));
        }
        List<Value> holds = group.property().kind() == ValueKind.CLASS ? commonClass(best) : List.of();
        return new Weighed(holds, Standing.OPEN, candidates.open(best));
    }

    /** A candidate beside a value that was decided before. */
    private Candidate against(Decided decided, Reading reading) {
        Value value = reading.value();
        if (value.canonical().equals(decided.value().canonical())) {
            return new Candidate(value, Standing.ACCEPTED, decided.rule(), decided.reason(), reading.claims());
        }
        boolean agrees = fineness.coarser(value, decided.value()).isPresent()
                || fineness.coarser(decided.value(), value).isPresent();
        return new Candidate(
                value,
                agrees ? Standing.COMPATIBLE : Standing.REJECTED,
                decided.rule(),
                Wording.of(decided.value()) + " holds: " + decided.reason(),
                reading.claims());
    }

    /** The nearest class above all: so that nothing drops out of the view while its type is open. */
    private List<Value> commonClass(List<Reading> best) {
        List<String> common = new ArrayList<>(ontology.superclasses(best.getFirst().value().canonical()));
        best.forEach(reading -> common.retainAll(ontology.superclasses(reading.value().canonical())));
        return common.stream().limit(1).<Value>map(Value.Term::new).toList();
    }

    private static List<Value> values(List<Reading> readings) {
        return readings.stream().map(Reading::value).toList();
    }
}
