package docket.problem;

/**
 * Text of a user's file as a terminal, a log or a page can show it: on one line, with nothing in it that moves the cursor,
 * turns the direction of writing or hides.
 */
public final class Visible {
    private Visible() {}

    /** A character that is no sign of its own is written as its code: {@code U+001B}. */
    public static String line(String text) {
        return line(text, Integer.MAX_VALUE);
    }

    /** @param most characters that are shown; an ellipsis stands for the rest */
    public static String line(String text, int most) {
        if (text.length() <= most && text.codePoints().noneMatch(Visible::breaks)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(most).forEach(c -> {
            if (!breaks(c)) {
                line.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                line.append(' ');
            } else {
                line.append(String.format("U+%04X", c));
            }
        });
        return text.codePointCount(0, text.length()) <= most
                ? line.toString()
                : line.append('…').toString();
    }

    private static boolean breaks(int c) {
        return c == '\n' || c == '\t' || Hidden.isHidden(c);
    }
}
