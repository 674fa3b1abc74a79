package docket.resolve;

import docket.claims.Bound;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a number with a bound leaves possible; a null end is open to infinity. */
record Interval(
        @Nullable BigDecimal low,
        boolean lowStrict,
        @Nullable BigDecimal high,
        boolean highStrict) {

    /** What "about" covers on either side. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    static Interval of(Bound bound, BigDecimal value) {
        return switch (bound) {
            case EXACT -> new Interval(value, false, value, false);
            case ABOUT ->
                new Interval(
                        value.multiply(BigDecimal.ONE.subtract(ABOUT)),
                        false,
                        value.multiply(BigDecimal.ONE.add(ABOUT)),
                        false);
            case OVER -> new Interval(value, true, null, false);
            case AT_LEAST -> new Interval(value, false, null, false);
            case UNDER -> new Interval(null, false, value, true);
            case AT_MOST -> new Interval(null, false, value, false);
        };
    }

    boolean contains(Interval other) {
        return side(low, lowStrict, other.low, other.lowStrict, 1)
                && side(high, highStrict, other.high, other.highStrict, -1);
    }

    /** @param sign 1 for the lower side, -1 for the upper */
    private static boolean side(
            @Nullable BigDecimal mine, boolean strict, @Nullable BigDecimal theirs, boolean theirsStrict, int sign) {
        if (mine == null || theirs == null) {
            return mine == null;
        }
        int order = theirs.compareTo(mine) * sign;
        return order > 0 || (order == 0 && (!strict || theirsStrict));
    }
}
