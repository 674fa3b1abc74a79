package docket.server.html;

/**
 * A term as a reader sees it.
 *
 * @param href where it leads, or empty; a path of this server, or http(s)
 * @param number whether it stands to the right
 */
public record Cell(String text, String href, boolean number) {
    public static final Cell EMPTY = new Cell("", "", false);

    public static Cell text(String text) {
        return new Cell(text, "", false);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, false);
    }
}
