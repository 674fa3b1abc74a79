package docket.facts;

import docket.claims.Value;
import docket.claims.ValueKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as fine as a source gives them: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} of the calendar. */
final class Dates {
    static final String EXPECTED = ValueKind.DATE.expected();
    static final Pattern SYNTAX = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern LOOSE =
            Pattern.compile("([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?(?:[T ].*)?");

    private Dates() {}

    static Optional<Value.PartialDate> read(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            int year = switch (text.length()) {
                case 4 -> Year.parse(text).getValue();
                case 7 -> YearMonth.parse(text).getYear();
                default -> LocalDate.parse(text).getYear();
            };
            // XML Schema has no year 0
            return year == 0 ? Optional.empty() : Optional.of(new Value.PartialDate(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How the date is written, where that can be told from what stands there. */
    static String hint(String text) {
        if (SYNTAX.matcher(text).matches()) {
            return "the calendar has no such date";
        }
        Matcher loose = LOOSE.matcher(text);
        if (!loose.matches()) {
            return "the year first, in digits: 2024-09-03";
        }
        String month = "-" + twoDigits(loose.group(2));
        String written = loose.group(1) + month + (loose.group(3) == null ? "" : "-" + twoDigits(loose.group(3)));
        return read(written).isPresent() ? "did you mean '" + written + "'?" : "the calendar has no such date";
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
