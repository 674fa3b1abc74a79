package docket.facts;

import docket.claims.Bound;
import docket.claims.Numeral;
import docket.claims.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts and quantities: {@code [about|over|at least|under|up to] CUR NUMBER[k|M|bn] [(CUR NUMBER[k|M|bn])]} and
 * {@code [about|over|…] NUMBER[k|M|bn] UNIT}.
 */
final class AmountSyntax {
    private static final String BOUND = "(?:(?<bound>about|over|at least|under|up to) )?";
    private static final String NUMBER = "[0-9]{1,18}(?:\\.[0-9]{1,6})?(?:k|M|bn)?";
    static final Pattern AMOUNT = Pattern.compile(BOUND + "(?<currency>[A-Z]{3}) (?<number>" + NUMBER
            + ")(?: \\((?<otherCurrency>[A-Z]{3}) (?<otherNumber>" + NUMBER + ")\\))?");
    static final Pattern QUANTITY = Pattern.compile(BOUND + "(?<number>" + NUMBER + ") (?<unit>[A-Za-z][A-Za-z0-9-]*)");
    private static final Map<String, Integer> POWERS = Map.of("k", 3, "M", 6, "bn", 9);

    /** An amount, and the source's own conversion of it if it gives one. */
    record Amounts(Value.Amount amount, Value.@Nullable Amount conversion) {}

    /** A number of something; the unit as the curator wrote it. */
    record Counted(Bound bound, Numeral number, String unit) {}

    private AmountSyntax() {}

    /** Empty also for a currency that is none, and for a conversion into the same one. */
    static Optional<Amounts> amount(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches() || !Codes.isCurrency(matcher.group("currency"))) {
            return Optional.empty();
        }
        Bound bound = bound(matcher.group("bound"));
        Value.Amount amount = new Value.Amount(bound, matcher.group("currency"), numeral(matcher.group("number")));
        String otherCurrency = matcher.group("otherCurrency");
        if (otherCurrency == null) {
            return Optional.of(new Amounts(amount, null));
        }
        if (!Codes.isCurrency(otherCurrency) || otherCurrency.equals(amount.currency())) {
            return Optional.empty();
        }
        Numeral other = numeral(matcher.group("otherNumber"));
        return Optional.of(new Amounts(amount, new Value.Amount(bound, otherCurrency, other)));
    }

    static Optional<Counted> quantity(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches()
                ? Optional.of(new Counted(
                        bound(matcher.group("bound")), numeral(matcher.group("number")), matcher.group("unit")))
                : Optional.empty();
    }

    private static Numeral numeral(String written) {
        String ending = written.replaceFirst("^[0-9.]+", "");
        BigDecimal digits = new BigDecimal(written.substring(0, written.length() - ending.length()));
        return new Numeral(digits.scaleByPowerOfTen(POWERS.getOrDefault(ending, 0)), written);
    }

    private static Bound bound(@Nullable String words) {
        for (Bound bound : Bound.values()) {
            if (bound.words().equals(words)) {
                return bound;
            }
        }
        return Bound.EXACT;
    }
}
