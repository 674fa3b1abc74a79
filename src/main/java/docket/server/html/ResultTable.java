package docket.server.html;

import java.util.List;

/**
 * Rows, as many as a page holds.
 *
 * @param whole false where there are more than are shown
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean whole) {

    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).number());
    }
}
