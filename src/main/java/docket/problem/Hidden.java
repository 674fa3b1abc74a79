package docket.problem;

import java.util.Optional;

/**
 * Finds characters that nobody sees and that make a text mean another thing than it shows: controls but line break and
 * tab, marks of direction, zero-width blanks, halves of surrogate pairs. The joiners of scripts and emoji may stand.
 */
public final class Hidden {
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int WORD_JOINER = 0x2060;
    private static final int LAST_ISOLATE = 0x2069;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** The last two code points of every plane. */
    private static final int NO_CHARACTER = 0xFFFE;

    private Hidden() {}

    /** Tells the first hidden character of each line. */
    public static boolean isFree(String file, String text, int linesBefore, Problems problems) {
        boolean free = true;
        int number = linesBefore;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            Optional<String> hidden = find(line);
            if (hidden.isPresent()) {
                int column =
                        1 + (int) line.codePoints().takeWhile(c -> !isHidden(c)).count();
                problems.error(
                        new Location(file, number, column),
                        "the invisible character " + hidden.get(),
                        "remove it, or type the text anew");
                free = false;
            }
        }
        return free;
    }

    /** The first hidden character, as {@code U+202E}. */
    public static Optional<String> find(String text) {
        return text.codePoints()
                .filter(Hidden::isHidden)
                .mapToObj(c -> String.format("U+%04X", c))
                .findFirst();
    }

    static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                c == ARABIC_LETTER_MARK
                        || c == BYTE_ORDER_MARK
                        || (c >= ZERO_WIDTH_SPACE && c <= RIGHT_TO_LEFT_MARK && c != NON_JOINER && c != JOINER)
                        || (c >= FIRST_EMBEDDING && c <= LAST_OVERRIDE)
                        || (c >= WORD_JOINER && c <= LAST_ISOLATE)
                        || (c & 0xFFFE) == NO_CHARACTER;
        };
    }
}
