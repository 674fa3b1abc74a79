package docket.server.html;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows, as many as a page holds.
 *
 * @param before how many rows stand on pages before this one
 * @param whole false where there are more behind those that are shown
 */
public record ResultTable(List<Column> columns, List<List<Cell>> rows, long before, boolean whole) {
    /** In characters: what is best read in a wide column. */
    private static final int LONG = 45;

    private static final int MOST_ON_A_PHONE = 2;

    private static final String NUMBER = "number";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /**
     * What the cells of each column hold: {@code number}, {@code date} for dates and parts of dates, {@code long} texts; null for
     * others.
     */
    public List<@Nullable String> kinds() {
        return IntStream.range(0, columns.size())
                .<@Nullable String>mapToObj(this::kind)
                .toList();
    }

    private @Nullable String kind(int column) {
        List<Cell> filled =
                rows.stream().map(row -> row.get(column)).filter(Cell::hasValue).toList();
        if (!filled.isEmpty() && filled.stream().allMatch(Cell::number)) {
            return NUMBER;
        }
        List<String> texts = filled.stream().map(Cell::text).toList();
        if (!texts.isEmpty() && texts.stream().allMatch(DATE.asMatchPredicate())) {
            return "date";
        }
        return texts.stream().anyMatch(text -> text.length() > LONG) ? "long" : null;
    }

    /**
     * How many columns from the first on say what the row above says, so that a reader need not see it again; a number that
     * is no key is always shown.
     */
    public int repeated(int row) {
        int column = 0;
        while (row > 0
                && column < columns.size()
                && (column == 0 || !rows.get(row).get(column).number())
                && rows.get(row).get(column).equals(rows.get(row - 1).get(column))) {
            column++;
        }
        return column;
    }

    /** Whether a phone shows too few of its columns at once, so that each row had better be a card there. */
    public boolean isWide() {
        return columns.size() > MOST_ON_A_PHONE;
    }

    /** Whether there are rows before or after these. */
    public boolean isPart() {
        return before > 0 || !whole;
    }

    /** Its number, from 0; -1 where there is none of that name. */
    public int column(String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    /** Without the column of this name. */
    public ResultTable without(String name) {
        int out = column(name);
        return new ResultTable(
                without(columns, out),
                rows.stream().map(row -> without(row, out)).toList(),
                before,
                whole);
    }

    private static <T> List<T> without(List<T> all, int out) {
        return IntStream.range(0, all.size())
                .filter(at -> at != out)
                .mapToObj(all::get)
                .toList();
    }

    /**
     * A column.
     *
     * @param name of the query's variable
     * @param heading what a reader calls it
     * @param about what it means; empty where nobody says so
     */
    public record Column(String name, String heading, String about) {

        /** Called by its name. */
        public static Column bare(String name) {
            return new Column(name, name, "");
        }

        /** {@code amountEUR: the sum in euro}; null where that says no more than the heading. */
        public @Nullable String title() {
            String known = about.isEmpty() ? name : name + ": " + about;
            return known.equals(heading) ? null : known;
        }
    }

    /** How many rows, or which of them: {@code 18 rows}, {@code rows 101 to 200}. */
    public String extent() {
        if (!isPart() || rows.isEmpty()) {
            return rows.size() == 1 ? "1 row" : rows.size() + " rows";
        }
        String range = (before + 1) + " to " + (before + rows.size());
        return "rows " + range + (whole ? ", the last" : ", and more follow");
    }
}
