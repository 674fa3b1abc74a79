package docket.server.html;

/**
 * A term as a reader sees it.
 *
 * @param href where it leads, or empty; a path of this server, or http(s)
 * @param name a thing's key, a term's prefixed name; empty for a literal
 * @param number whether it stands to the right
 * @param mark what the text is not: {@code open} where no value holds, or {@code over} of a number that is no exact
 *     figure; empty for a plain value
 */
public record Cell(String text, String href, String name, boolean number, String mark) {
    private static final String OPEN = "open";

    public static final Cell EMPTY = text("");

    public static Cell text(String text) {
        return new Cell(text, "", "", false, "");
    }

    public static Cell number(String text) {
        return new Cell(text, "", "", true, "");
    }

    public static Cell link(String text, String href, String name) {
        return new Cell(text, href, name, false, "");
    }

    /** Sources disagree and nothing decides: what they say, and where that is told in full. */
    public static Cell open(String words, String href) {
        return new Cell(OPEN, href, words, false, OPEN);
    }

    /** The same with words before it: {@code over 70,000,000}. */
    public Cell bounded(String words) {
        return new Cell(words + " " + text, href, name, number, words);
    }

    /** Whether it shows a value at all. */
    public boolean hasValue() {
        return !text.isEmpty() && !mark.equals(OPEN);
    }
}
