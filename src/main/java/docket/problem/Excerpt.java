package docket.problem;

import java.util.List;

/**
 * One line of a text as a terminal can show it.
 *
 * @param text the part around the column, with an ellipsis where the line goes on
 * @param caret 1-based column of the text that is meant; 0 where the whole line is
 */
public record Excerpt(String text, int caret) {
    private static final int WIDEST = 140;
    private static final int ELLIPSIS = '…';

    /**
     * @param line without its line break
     * @param column 1-based, in code points; 0 where the whole line is meant
     */
    public static Excerpt of(String line, int column) {
        int[] all = line.codePoints().map(Excerpt::visible).toArray();
        int meant = Math.min(column, all.length + 1);
        int length = Math.min(all.length, WIDEST);
        int start = Math.max(0, Math.min(meant - WIDEST / 2, all.length - length));
        if (start > 0) {
            all[start] = ELLIPSIS;
        }
        if (start + length < all.length) {
            all[start + length - 1] = ELLIPSIS;
        }
        return new Excerpt(new String(all, start, length), meant == 0 ? 0 : meant - start);
    }

    /** The line and, below what is meant, a caret: one line or two. */
    public List<String> lines() {
        return caret == 0 ? List.of(text) : List.of(text, " ".repeat(caret - 1) + "^");
    }

    /** Nothing that would move the cursor, so that the caret stands where it should. */
    private static int visible(int c) {
        if (c == '\t') {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> c;
        };
    }
}
