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

    /** A status for a measure of which no source states one that holds: annulled, else conditional, else imposed. */
    Optional<Resolution> status(String subject, boolean annulled, Map<String, Resolution> resolved) {
        Optional<Property> status = ontology.property("status");
        if (status.isEmpty()
                || !isMeasure(resolved)
                || !values(resolved, "status").isEmpty()) {
            return Optional.empty();
        }
        boolean conditional = !values(resolved, "conditionalOn").isEmpty();
        String name = annulled ? "annulled" : conditional ? "conditional" : "imposed";
        List<Value> holds = List.of(new Value.Term(name));
        Optional<Verdict> open = Optional.ofNullable(resolved.get("status"))
                .flatMap(Resolution::verdict)
                .map(v -> new Verdict(v.subject(), v.property(), holds, v.standing(), v.candidates()));
        return Optional.of(new Resolution(subject, status.get(), holds, open));
    }

    private static List<Value> values(Map<String, Resolution> resolved, String property) {
        Resolution resolution = resolved.get(property);
        return resolution == null ? List.of() : resolution.holds();
    }
}
