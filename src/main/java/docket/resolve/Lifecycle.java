package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows for a measure once its other properties are resolved. */
final class Lifecycle {
    private final Ontology ontology;

    Lifecycle(Ontology ontology) {
        this.ontology = ontology;
    }

    /** @param resolved what the view holds of one subject, by property */
    boolean isMeasure(Map<String, Resolution> resolved) {
        return values(resolved, "type").stream().anyMatch(type -> ontology.isSubclass(type.canonical(), "Measure"));
    }

    /**
     * A status for a measure of which no source states one that holds: annulled, else conditional, else imposed. Where
     * the sources leave it open, what all the open values share: paid or unpaid, it was imposed.
     */
    Optional<Resolution> status(String subject, boolean annulled, Map<String, Resolution> resolved) {
        Optional<Property> status = ontology.property("status");
        if (status.isEmpty()
                || !isMeasure(resolved)
                || !values(resolved, "status").isEmpty()) {
            return Optional.empty();
        }
        Optional<Verdict> open = Optional.ofNullable(resolved.get("status")).flatMap(Resolution::verdict);
        if (open.isPresent()) {
            List<Value> holds = shared(open.get());
            Verdict verdict = open.get();
            return Optional.of(new Resolution(
                    subject,
                    status.get(),
                    holds,
                    Optional.of(new Verdict(subject, status.get(), holds, verdict.standing(), verdict.candidates()))));
        }
        boolean conditional = !values(resolved, "conditionalOn").isEmpty();
        String name = annulled ? "annulled" : conditional ? "conditional" : "imposed";
        return Optional.of(new Resolution(subject, status.get(), List.of(new Value.Term(name)), Optional.empty()));
    }

    /** The nearest concept that all open values have above them. */
    private List<Value> shared(Verdict open) {
        List<List<String>> broader = open.candidates().stream()
                .filter(candidate -> candidate.standing() == Standing.OPEN)
                .map(candidate -> ontology.broader(candidate.value().canonical()))
                .toList();
        return broader.getFirst().stream()
                .filter(concept -> broader.stream().allMatch(above -> above.contains(concept)))
                .limit(1)
                .<Value>map(Value.Term::new)
                .toList();
    }

    private static List<Value> values(Map<String, Resolution> resolved, String property) {
        Resolution resolution = resolved.get(property);
        return resolution == null ? List.of() : resolution.holds();
    }
}
