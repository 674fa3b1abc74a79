package docket.resolve;

import docket.claims.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules 5 and 6: a number that is another side's number, off by a thousand, a million or a billion, or in another
 * currency. The side in the regulator's currency stays, else the one with more sources; with neither both stay.
 */
record Slips(Readings readings, Conversions conversions) {
    private static final Set<Integer> POWERS = Set.of(3, 6, 9);

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
                    source(wrong, right, rule).ifPresent(number -> slips.add(new Slip(wrong, rule, reason(wrong, number, rule))));
                }
            }
        }
        return slips;
    }

    /** The reading of the right side whose number the wrong one gives. */
    private Optional<Reading> source(Reading wrong, Reading right, Rule rule) {
        return readings.side(right).stream()
                .filter(number -> rule == Rule.UNIT_SLIP
                        ? isUnitSlip(wrong.value(), number.value())
                        : isCurrencySlip(wrong.value(), number.value()))
                .findFirst();
    }

    private static boolean isUnitSlip(Value wrong, Value number) {
        return Stream.of(1, -1).anyMatch(sign -> POWERS.stream()
                .anyMatch(power -> switch (wrong) {
                    case Value.Amount a when number instanceof Value.Amount b && a.currency().equals(b.currency()) ->
                        equal(a.number().value().scaleByPowerOfTen(sign * power), b.number().value());
                    case Value.Quantity a when number instanceof Value.Quantity b && a.unit().equals(b.unit()) ->
                        equal(a.number().value().scaleByPowerOfTen(sign * power), b.number().value());
                    default -> false;
                }));
    }

    private static boolean isCurrencySlip(Value wrong, Value number) {
        return wrong instanceof Value.Amount a
                && number instanceof Value.Amount b
                && !a.currency().equals(b.currency())
                && equal(a.number().value(), b.number().value());
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

    private static String reason(Reading wrong, Reading number, Rule rule) {
        String said = Wording.of(wrong.value()) + " (" + Wording.sources(wrong.claims()) + ") ";
        String right = Wording.of(number.value()) + " (" + Wording.sources(number.claims()) + ")";
        return rule == Rule.UNIT_SLIP
                ? said + "is " + right + " with its thousands, millions or billions lost or added"
                : said + "gives the figure of " + right + " in another currency";
    }

    private static boolean equal(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
