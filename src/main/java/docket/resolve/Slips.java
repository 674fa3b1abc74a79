package docket.resolve;

import docket.claims.Numeral;
import docket.claims.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules 5 and 6: a number that is another side's number, off by a thousand, a million or a billion, or in another
 * currency. The side in the regulator's currency stays, else the one with more sources; with neither both stay.
 */
record Slips(Readings readings, Conversions conversions) {
    private static final Map<Integer, String> POWERS = Map.of(3, "thousand", 6, "million", 9, "billion");

    /** What is wrong with a finest reading. */
    record Slip(Reading wrong, Rule rule, String reason) {}

    List<Slip> units(List<Reading> left) {
        return pairs(left, Rule.UNIT_SLIP);
    }

    List<Slip> currencies(List<Reading> left) {
        return pairs(left, Rule.CURRENCY_SLIP);
    }

    private List<Slip> pairs(List<Reading> left, Rule rule) {
        List<Slip> slips = new ArrayList<>();
        for (Reading wrong : left) {
            for (Reading right : left) {
                if (wrong != right && yields(wrong, right)) {
                    slip(wrong, right, rule).ifPresent(slips::add);
                }
            }
        }
        return slips;
    }

    /** Held against every number of the right side, brackets and rounded ones included. */
    private Optional<Slip> slip(Reading wrong, Reading right, Rule rule) {
        return readings.side(right).stream()
                .flatMap(number -> reason(wrong.value(), number.value(), rule)
                        .map(why -> Wording.stated(wrong) + " is the figure of " + Wording.stated(number) + why)
                        .stream())
                .map(reason -> new Slip(wrong, rule, reason))
                .findFirst();
    }

    private static Optional<String> reason(Value wrong, Value number, Rule rule) {
        if (wrong instanceof Value.Amount a && number instanceof Value.Amount b) {
            boolean sameCurrency = a.currency().equals(b.currency());
            if (rule == Rule.UNIT_SLIP) {
                return sameCurrency ? power(a.number(), b.number()) : Optional.empty();
            }
            boolean sameFigure = a.number().value().compareTo(b.number().value()) == 0;
            return sameFigure && !sameCurrency ? Optional.of(" in another currency") : Optional.empty();
        }
        return rule == Rule.UNIT_SLIP && wrong instanceof Value.Quantity a && number instanceof Value.Quantity b
                ? power(a.number(), b.number())
                : Optional.empty();
    }

    private static Optional<String> power(Numeral wrong, Numeral number) {
        for (Map.Entry<Integer, String> power : POWERS.entrySet()) {
            if (wrong.value().scaleByPowerOfTen(power.getKey()).compareTo(number.value()) == 0) {
                return Optional.of(", a " + power.getValue() + " times too small");
            }
            if (number.value().scaleByPowerOfTen(power.getKey()).compareTo(wrong.value()) == 0) {
                return Optional.of(", a " + power.getValue() + " times too large");
            }
        }
        return Optional.empty();
    }

    private boolean yields(Reading one, Reading other) {
        boolean oneOriginal = isOriginal(one);
        if (oneOriginal != isOriginal(other)) {
            return !oneOriginal;
        }
        return readings.sources(one).size() < readings.sources(other).size();
    }

    private boolean isOriginal(Reading finest) {
        return readings.side(finest).stream()
                .anyMatch(reading -> reading.value() instanceof Value.Amount amount && conversions.isOriginal(amount));
    }
}
