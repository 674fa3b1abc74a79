package docket.query.bounded;

import java.math.BigDecimal;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * How large a value may be that is reckoned with. Numbers have no end of their own, and Java reads one in the square of its
 * digits; it adds a duration to a date, and compares two durations, month by month.
 */
final class Magnitude {
    static final int DIGITS = 1000;

    private static final long DAYS = 1_000_000;
    private static final double BITS_OF_A_DIGIT = 3.33;

    private Magnitude() {}

    /**
     * The value itself.
     *
     * @throws BoundExceeded for a number of more digits than {@link #DIGITS}, or a duration of some thousands of years
     */
    static NodeValue checked(NodeValue value) {
        if (value.isDuration()) {
            checkDays(value.getDuration());
        } else if (value.isDecimal()) {
            checkDigits(digits(value));
        }
        return value;
    }

    /** A number of more digits than this has no number of such size, so that its text need not be read. */
    static void checkDigits(long digits) {
        if (digits > DIGITS) {
            throw new BoundExceeded("the query makes a number or a date of more than " + DIGITS + " digits");
        }
    }

    /** At most; before and after the point. */
    static long digits(NodeValue value) {
        if (!value.isDecimal()) {
            return 0;
        }
        BigDecimal number = value.getDecimal();
        return Math.max(
                Math.abs((long) number.scale()), (long) (number.unscaledValue().bitLength() / BITS_OF_A_DIGIT));
    }

    /** Whether a comparison of it takes as long as many others. */
    static boolean isSlow(@Nullable NodeValue value) {
        return value != null && value.isDuration();
    }

    private static void checkDays(Duration duration) {
        double days = part(duration, DatatypeConstants.YEARS) * 366
                + part(duration, DatatypeConstants.MONTHS) * 31
                + part(duration, DatatypeConstants.DAYS)
                + part(duration, DatatypeConstants.HOURS) / 24
                + part(duration, DatatypeConstants.MINUTES) / (24 * 60)
                + part(duration, DatatypeConstants.SECONDS) / (24 * 60 * 60);
        if (days > DAYS) {
            throw new BoundExceeded("the query reckons with a duration of more than " + DAYS + " days");
        }
    }

    private static double part(Duration duration, DatatypeConstants.Field field) {
        Number part = duration.getField(field);
        return part == null ? 0 : part.doubleValue();
    }
}
