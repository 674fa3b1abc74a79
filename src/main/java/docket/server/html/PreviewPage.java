package docket.server.html;

import java.util.List;

/**
 * A card on a thing, to be framed by other sites' pages.
 *
 * @param path of the thing's own page
 * @param kind what it is and where, in a word or two
 */
public record PreviewPage(String path, String label, String kind, List<Row> rows) {

    /** One property in words, with its values. */
    public record Row(String name, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public PreviewPage {
        rows = List.copyOf(rows);
    }
}
