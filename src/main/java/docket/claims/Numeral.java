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

    /** Digits of the written form, leading zeros aside: 20M has two, 20000000 eight. */
    public int significantDigits() {
        String digits = written.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return Math.max(1, digits.length());
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
