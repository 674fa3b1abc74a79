package docket.server.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term as a reader sees it.
 *
 * @param href where it leads, or empty; a path of this server, or http(s)
 * @param name a thing's key, a term's prefixed name; for a mark what it means; else empty
 * @param number whether it stands to the right
 * @param mark what the text is not: {@code open} where no value holds, {@code unknown} where there is one that is not known, {@code over}
 *     of a number that is no exact figure, {@code note} of an aside; empty for a plain value
 * @param parts what is shown in the place of the text; empty where the text is all
 */
public record Cell(String text, String href, String name, boolean number, String mark, List<Cell> parts) {
    private static final String OPEN = "open";
    private static final String NOTE = "note";
    private static final String UNKNOWN = "unknown";

    public static final Cell EMPTY = text("");

    public Cell {
        parts = List.copyOf(parts);
    }

    public static Cell text(String text) {
        return new Cell(text, "", "", false, "", List.of());
    }

    public static Cell number(String text) {
        return new Cell(text, "", "", true, "", List.of());
    }

    public static Cell link(String text, String href, String name) {
        return new Cell(text, href, name, false, "", List.of());
    }

    /** Texts and links, one after the other. */
    public static Cell prose(List<Cell> parts) {
        String text = parts.stream().map(Cell::text).collect(Collectors.joining());
        return new Cell(text, "", "", false, "", parts);
    }

    /** Each once, but for empty ones, with commas between; the one as it is where there is but one. */
    public static Cell list(List<Cell> all) {
        List<Cell> parts = new ArrayList<>();
        for (Cell cell : new LinkedHashSet<>(all)) {
            if (cell.equals(EMPTY)) {
                continue;
            }
            if (!parts.isEmpty()) {
                parts.add(text(", "));
            }
            parts.add(cell);
        }
        return parts.size() == 1 ? parts.getFirst() : prose(parts);
    }

    /** Sources disagree and nothing decides: what they say, and where that is told in full. */
    public static Cell open(String words, String href) {
        return new Cell(OPEN, href, words, false, OPEN, List.of());
    }

    /**
     * There is such a number, but it is not known.
     *
     * @param how {@code not stated}, {@code not in euro}
     */
    public static Cell unknown(String how, String why) {
        return new Cell(how, "", why, true, UNKNOWN, List.of());
    }

    /** The same with words before it: {@code over 70,000,000}. */
    public Cell bounded(String words) {
        return new Cell(words + " " + text, href, name, number, words, parts);
    }

    /**
     * The same with an aside.
     *
     * @param more where more of it is told, or empty
     * @param why what the aside means, or empty
     */
    public Cell noted(String words, String more, String why) {
        return new Cell(
                text, href, name, number, mark, List.of(this, new Cell(words, more, why, false, NOTE, List.of())));
    }

    /** The words of the aside; empty for none. */
    public String aside() {
        return parts.stream()
                .filter(part -> part.mark().equals(NOTE))
                .map(Cell::text)
                .collect(Collectors.joining());
    }

    /** Where it and its parts lead. */
    Stream<String> links() {
        return Stream.concat(
                Stream.of(href).filter(link -> !link.isEmpty()), parts.stream().flatMap(Cell::links));
    }

    /** Whether it shows a value at all. */
    public boolean hasValue() {
        return !text.isEmpty() && !mark.equals(OPEN) && !mark.equals(UNKNOWN);
    }
}
