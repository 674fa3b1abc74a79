package docket.resolve;

import docket.claims.Bound;
import docket.claims.Numeral;
import docket.claims.Rates;
import docket.claims.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule 4: the same sum in another currency, within 3 % or equal once rounded to its digits, at the rate of the pairs on
 * this subject, else of pairs dated within 30 days, else of the rates file on the action's day, else not at all.
 */
record Conversions(Background background, String subject) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.03");
    private static final long DAYS = 30;

    /** Whether an amount is the original's at a known rate; never within one currency. */
    boolean fit(Value.Amount stated, Value.Amount original) {
        if (stated.currency().equals(original.currency()) || !comparable(stated.bound(), original.bound())) {
            return false;
        }
        return rates(original.currency(), stated.currency()).stream()
                .anyMatch(
                        rate -> near(stated.number(), original.number().value().multiply(rate)));
    }

    /** Whether it is in the currency of the authority that acts. */
    boolean isOriginal(Value.Amount amount) {
        return background.currency(subject).map(amount.currency()::equals).orElse(false);
    }

    /** Units of {@code to} for one of {@code from}: the nearest kind of evidence that there is. */
    private List<BigDecimal> rates(String from, String to) {
        List<BigDecimal> own = rates(background.pairs(subject).stream(), from, to);
        if (!own.isEmpty()) {
            return own;
        }
        Optional<LocalDate> day = background.day(subject);
        if (day.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> near =
                rates(background.pairs().stream().filter(pair -> isNear(pair.day(), day.get())), from, to);
        return near.isEmpty()
                ? background.rates().rate(from, to, day.get()).stream()
                        .map(Rates.Fixing::rate)
                        .toList()
                : near;
    }

    private static boolean isNear(@Nullable LocalDate one, LocalDate other) {
        return one != null && Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS;
    }

    private static List<BigDecimal> rates(Stream<Background.Pair> pairs, String from, String to) {
        return pairs.flatMap(pair -> {
                    if (pair.from().equals(from) && pair.to().equals(to)) {
                        return Stream.of(pair.rate());
                    }
                    return pair.from().equals(to) && pair.to().equals(from)
                            ? Stream.of(BigDecimal.ONE.divide(pair.rate(), MathContext.DECIMAL64))
                            : Stream.empty();
                })
                .toList();
    }

    private static boolean near(Numeral stated, BigDecimal expected) {
        BigDecimal difference = stated.value().subtract(expected).abs();
        return difference.compareTo(expected.multiply(TOLERANCE)) <= 0
                || expected.round(new MathContext(stated.significantDigits(), RoundingMode.HALF_UP))
                                .compareTo(stated.value())
                        == 0;
    }

    private static boolean comparable(Bound one, Bound other) {
        return one == other || (isPoint(one) && isPoint(other));
    }

    private static boolean isPoint(Bound bound) {
        return bound == Bound.EXACT || bound == Bound.ABOUT;
    }
}
