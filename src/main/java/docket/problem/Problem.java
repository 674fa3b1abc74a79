package docket.problem;

import java.util.Locale;

/**
 * Something a user can fix.
 *
 * @param message one line, lower case, no full stop: {@code unknown agent 'fr-cnli'}
 * @param hint what to do about it, or empty
 */
public record Problem(Severity severity, Location location, String message, String hint) {

    public static Problem error(Location location, String message, String hint) {
        return new Problem(Severity.ERROR, location, message, hint);
    }

    public static Problem warning(Location location, String message, String hint) {
        return new Problem(Severity.WARNING, location, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code path:line:column: error: message}, and the hint on a line of its own. */
    @Override
    public String toString() {
        String first = location + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message;
        return hint.isEmpty() ? first : first + System.lineSeparator() + "  hint: " + hint;
    }
}
