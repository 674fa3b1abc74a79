package docket.resolve;

import docket.claims.Bound;
import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Value;
import docket.claims.ValueKind;
import docket.claims.Iris;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows for a measure once its other properties are resolved: its status, and its amount in euro. */
final class Lifecycle {
    private static final Property AMOUNT_EUR = new Property(
            "amountEUR", Iris.term("amountEUR"), ValueKind.DECIMAL, null, null, true, "The amount in euro.");

    private final Ontology ontology;

    Lifecycle(Ontology ontology) {
        this.ontology = ontology;
    }

    /** @param resolved what the view holds of one subject, by property */
    boolean isMeasure(Map<String, Resolution> resolved) {
        return values(resolved, "type").stream()
                .anyMatch(type -> ontology.isSubclass(type.canonical(), "Measure"));
    }

    /** A status for a measure of which no source states one that holds: annulled, else conditional, else imposed. */
    Optional<Resolution> status(String subject, boolean annulled, Map<String, Resolution> resolved) {
        Optional<Property> status = ontology.property("status");
        if (status.isEmpty() || !isMeasure(resolved) || !values(resolved, "status").isEmpty()) {
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

    /** The amount of a measure whose amount is known in euro, as it is or nearly so. */
    Optional<Resolution> amountInEuro(String subject, Map<String, Resolution> resolved) {
        if (!isMeasure(resolved)) {
            return Optional.empty();
        }
        return values(resolved, "amount").stream()
                .flatMap(value -> value instanceof Value.Amount amount
                                && amount.currency().equals("EUR")
                                && (amount.bound() == Bound.EXACT || amount.bound() == Bound.ABOUT)
                        ? Stream.of(amount)
                        : Stream.empty())
                .findFirst()
                .map(amount -> new Resolution(
                        subject,
                        AMOUNT_EUR,
                        List.of(new Value.Number(amount.number().value(), false)),
                        Optional.empty()));
    }

    private static List<Value> values(Map<String, Resolution> resolved, String property) {
        Resolution resolution = resolved.get(property);
        return resolution == null ? List.of() : resolution.holds();
    }
}
