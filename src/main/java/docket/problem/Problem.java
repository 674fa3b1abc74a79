package docket.problem;

import java.util.Locale;

/**
 * Something a user can fix.
 *
 * <p>Both texts may quote a file, so that both are made {@linkplain Visible visible} and are cut when they are very long.
 *
 * @param message one line, lower case, no full stop: {@code unknown agent 'fr-cnli'}
 * @param hint what to do about it, or empty
 */
public record Problem(Severity severity, Location location, String message, String hint) {
    private static final int LONGEST_MESSAGE = 500;

    /** Some hints list all that is known. */
    private static final int LONGEST_HINT = 3_000;

    public Problem {
        message = Visible.line(message, LONGEST_MESSAGE);
        hint = Visible.line(hint, LONGEST_HINT);
    }

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
