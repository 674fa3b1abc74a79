package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Value;
import docket.claims.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides one group by the rules, in their order; a pure function of its claims and the background. */
public final class Resolver {
    private final Ontology ontology;
    private final Background background;
    private final Fineness fineness;

    Resolver(Ontology ontology, Background background) {
        this.ontology = ontology;
        this.background = background;
        this.fineness = new Fineness(ontology);
    }

    /** @param decided a value that holds before any rule is asked, or null */
    public Resolution resolve(Group group, @Nullable Decided decided) {
        List<Reading> readings = Reading.of(group.claims());
        if (!group.property().singleValued()) {
            return new Resolution(group.subject(), group.property(), values(readings), Optional.empty());
        }
        List<Value> holds = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        boolean open = false;
        for (List<Reading> comparable : comparable(readings)) {
            Weighed weighed = weigh(comparable, group);
            holds.addAll(weighed.holds());
            candidates.addAll(weighed.candidates());
            open |= weighed.open();
        }
        if (decided != null) {
            List<Value> byRules = List.copyOf(holds);
            holds = List.of(decided.value());
            candidates = Candidates.beside(decided, readings, byRules, fineness);
            open = false;
        }
        boolean differing = readings.size() > 1 || !holds.equals(values(readings));
        Standing standing = open ? Standing.OPEN : Standing.ACCEPTED;
        Verdict verdict = new Verdict(group.subject(), group.property(), holds, standing, candidates);
        return new Resolution(
                group.subject(), group.property(), holds, differing ? Optional.of(verdict) : Optional.empty());
    }

    private record Weighed(List<Value> holds, boolean open, List<Candidate> candidates) {}

    /** Quantities of different units never contradict each other. */
    private static List<List<Reading>> comparable(List<Reading> readings) {
        Map<String, List<Reading>> byUnit = readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.value() instanceof Value.Quantity q ? q.unit() : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
        return List.copyOf(byUnit.values());
    }

    /** Rules 1 to 8. */
    private Weighed weigh(List<Reading> comparable, Group group) {
        Conversions conversions = new Conversions(background, group.subject());
        Readings readings = new Readings(comparable, fineness, conversions);
        Candidates candidates = new Candidates(readings);
        List<Reading> left = readings.finest();

        Slips slips = new Slips(readings, conversions);
        List<Function<List<Reading>, List<Slips.Slip>>> rules = List.of(slips::units, slips::currencies);
        for (Function<List<Reading>, List<Slips.Slip>> rule : rules) {
            List<Slips.Slip> found = rule.apply(left);
            found.forEach(slip -> candidates.reject(slip.wrong(), slip.rule(), slip.reason()));
            left = without(left, found.stream().map(Slips.Slip::wrong).toList());
        }

        Ranks ranks = new Ranks(readings, background, group.subject());
        for (Rule step : Ranks.STEPS) {
            List<Reading> best = left.size() > 1 ? ranks.best(step, left) : left;
            for (Reading lost : without(left, best)) {
                candidates.reject(lost, step, ranks.reason(step, lost, best.getFirst()));
            }
            left = best;
        }

        if (left.size() == 1) {
            return new Weighed(List.of(left.getFirst().value()), false, candidates.around(left.getFirst()));
        }
        List<Value> holds = group.property().kind() == ValueKind.CLASS ? commonClass(left) : List.of();
        return new Weighed(holds, true, candidates.open(left));
    }

    private static List<Reading> without(List<Reading> all, List<Reading> some) {
        return all.stream().filter(reading -> !some.contains(reading)).toList();
    }

    /** The nearest class above all: so that nothing drops out of the view while its type is open. */
    private List<Value> commonClass(List<Reading> left) {
        List<String> common =
                new ArrayList<>(ontology.superclasses(left.getFirst().value().canonical()));
        left.forEach(reading ->
                common.retainAll(ontology.superclasses(reading.value().canonical())));
        return common.stream().limit(1).<Value>map(Value.Term::new).toList();
    }

    private static List<Value> values(List<Reading> readings) {
        return readings.stream().map(Reading::value).toList();
    }
}
