package docket.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reference rates of the euro, day by day.
 *
 * @param perEuro for each day on which rates were fixed, units of each currency (ISO 4217) for one euro
 */
public record Rates(NavigableMap<LocalDate, Map<String, BigDecimal>> perEuro) {
    private static final String EURO = "EUR";

    /** A rate and the day on which it was fixed. */
    public record Fixing(BigDecimal rate, LocalDate day) {}

    public static Rates none() {
        return new Rates(new TreeMap<>());
    }

    /**
     * Units of {@code to} for one of {@code from}, as fixed on the day or the last day before on which there are rates;
     * empty before the first of them, and for a currency without a rate then.
     */
    public Optional<Fixing> rate(String from, String to, LocalDate day) {
        Map.Entry<LocalDate, Map<String, BigDecimal>> fixed = perEuro.floorEntry(day);
        if (fixed == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> one = unitsPerEuro(fixed.getValue(), from);
        Optional<BigDecimal> other = unitsPerEuro(fixed.getValue(), to);
        return one.flatMap(f -> other.map(t -> new Fixing(t.divide(f, MathContext.DECIMAL64), fixed.getKey())));
    }

    private static Optional<BigDecimal> unitsPerEuro(Map<String, BigDecimal> fixed, String currency) {
        return currency.equals(EURO) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(fixed.get(currency));
    }
}
