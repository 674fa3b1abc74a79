package docket.claims;

import java.math.BigDecimal;

/**
 * A number with the digits its source gave it: 5M has one, 5.10M has three.
 *
 * @param value the number in full, without trailing zeros
 * @param written as the curator wrote it, with its {@code k}, {@code M} or {@code bn}
 */
public record Numeral(BigDecimal value, String written) {

    public Numeral {
        value = plain(value);
    }

    /** Digits that the written form states, leading zeros aside; trailing zeros of a whole number without ending don't count. */
    public int significantDigits() {
        String digits = written.replaceAll("[^0-9.]", "");
        boolean grainKnown = digits.contains(".") || !written.equals(digits);
        String bare = digits.replace(".", "").replaceFirst("^0+", "");
        String counted = grainKnown ? bare : bare.replaceFirst("0+$", "");
        return Math.max(1, counted.length());
    }

    /** {@code 30500000} or {@code 33.7}: the value as it stands in an IRI. */
    public String digits() {
        return value.toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
