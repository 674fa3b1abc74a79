package docket.resolve;

import docket.claims.Bound;
import docket.claims.Iris;
import docket.claims.Property;
import docket.claims.Rates;
import docket.claims.Value;
import docket.claims.ValueKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A measure's amount in euro: as it is, by the source's own conversion, or at the reference rate of the action's day;
 * none where only a bound of the amount is known.
 */
final class EuroAmounts {
    private static final String EURO = "EUR";
    private static final int CENTS = 2;
    private static final Property AMOUNT = derived("amountEUR", ValueKind.DECIMAL);
    private static final Property BASIS = derived("amountEURBasis", ValueKind.TEXT);

    private final Rates rates;
    private final Background background;

    EuroAmounts(Rates rates, Background background) {
        this.rates = rates;
        this.background = background;
    }

    /** The amount and how it came about, or nothing. */
    List<Resolution> of(String subject, Resolution amount) {
        return amount.holds().stream()
                .filter(Value.Amount.class::isInstance)
                .map(Value.Amount.class::cast)
                .filter(EuroAmounts::isKnown)
                .findFirst()
                .flatMap(
                        held -> stated(held).or(() -> converted(held, amount)).or(() -> atReferenceRate(subject, held)))
                .map(euro -> List.of(
                        single(subject, AMOUNT, new Value.Number(euro.amount(), false)),
                        single(subject, BASIS, new Value.Text(euro.basis()))))
                .orElse(List.of());
    }

    private record Euro(BigDecimal amount, String basis) {}

    private static Optional<Euro> stated(Value.Amount held) {
        return held.currency().equals(EURO)
                ? Optional.of(new Euro(held.number().value(), "stated in euro"))
                : Optional.empty();
    }

    private static Optional<Euro> converted(Value.Amount held, Resolution amount) {
        return amount.verdict().stream()
                .flatMap(verdict -> verdict.candidates().stream())
                .filter(candidate -> candidate.support().stream().anyMatch(claim -> claim.conversionOf() != null))
                .filter(candidate -> candidate.standing() == Standing.COMPATIBLE)
                .map(Candidate::value)
                .filter(Value.Amount.class::isInstance)
                .map(Value.Amount.class::cast)
                .filter(value -> value.currency().equals(EURO) && isKnown(value))
                .findFirst()
                .map(value -> new Euro(value.number().value(), "the source's own conversion of " + Wording.of(held)));
    }

    private Optional<Euro> atReferenceRate(String subject, Value.Amount held) {
        Optional<LocalDate> day = background.day(subject);
        return day.flatMap(d -> rates.rate(EURO, held.currency(), d)).map(fixing -> {
            BigDecimal euro = held.number().value().divide(fixing.rate(), CENTS, RoundingMode.HALF_UP);
            String basis = Wording.of(held) + " at the reference rate of " + fixing.day() + ", "
                    + fixing.rate().stripTrailingZeros().toPlainString() + " " + held.currency() + " for 1 EUR";
            return new Euro(euro, basis);
        });
    }

    private static boolean isKnown(Value.Amount amount) {
        return amount.bound() == Bound.EXACT || amount.bound() == Bound.ABOUT;
    }

    private static Resolution single(String subject, Property property, Value value) {
        return new Resolution(subject, property, List.of(value), Optional.empty());
    }

    private static Property derived(String name, ValueKind kind) {
        return new Property(name, Iris.term(name), kind, null, null, true, "");
    }
}
