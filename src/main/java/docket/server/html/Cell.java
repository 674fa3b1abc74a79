package docket.server.html;

/**
 * A term as a reader sees it.
 *
 * @param href where it leads, or empty; a path of this server, or http(s)
 * @param name a thing's key, a term's prefixed name; empty for a literal
 * @param number whether it stands to the right
 */
public record Cell(String text, String href, String name, boolean number) {
    public static final Cell EMPTY = text("");

    public static Cell text(String text) {
        return new Cell(text, "", "", false);
    }

    public static Cell number(String text) {
        return new Cell(text, "", "", true);
    }

    public static Cell link(String text, String href, String name) {
        return new Cell(text, href, name, false);
    }
}
