package docket.server.things;

import docket.query.explain.CellNote;
import docket.query.explain.CellNotes;
import docket.server.html.Cell;
import docket.server.html.ResultTable;
import docket.server.view.Cells;
import docket.server.view.PlainWords;
import docket.server.view.Sums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a page of a thing shows them: no more than it holds, no column that is empty or says the thing itself all the way
 * down, a currency beside its amount in one cell.
 */
final class RowTable {
    static final int MOST = 250;

    private static final String CURRENCY = "currency";
    private static final List<String> SUMS = List.of("amount", "total");

    private static final String SOURCE = "source";

    /** What rows that are otherwise the same say of these stands in one row. */
    private static final List<String> LISTED = List.of("ground", "voicedBy", SOURCE);

    private static final String ANCHOR = "anchor";
    private static final String CLAIM = "claim";

    /** What has no name of its own, so that a table says what it is. */
    private static final List<String> ADDRESSES = List.of(CLAIM, "verdict");

    private final Cells cells;
    private final List<String> columns;
    private final List<Binding> rows;
    private final boolean whole;
    private final Sums sums;
    private final CellNotes notes;

    /** @param notes on the cells of the rows */
    RowTable(Asking asking, Node thing, List<String> columns, List<Binding> rows, CellNotes notes) {
        this.notes = notes;
        this.cells = asking.cells();
        this.sums = Sums.of(asking.lease(), columns);
        this.whole = rows.size() <= MOST;
        this.rows = rows.subList(0, Math.min(rows.size(), MOST));
        boolean summed = columns.stream().anyMatch(SUMS::contains);
        boolean anchored = !rows.isEmpty() && this.rows.stream().allMatch(row -> row.contains(ANCHOR));
        this.columns = columns.stream()
                .filter(column -> !anchored || !column.equals(CLAIM))
                .filter(column -> !summed || !column.equals(CURRENCY))
                .filter(column -> this.rows.stream()
                        .anyMatch(row -> says(row.get(column), thing)
                                || notes.on(row, Var.alloc(column)).isPresent()))
                .toList();
    }

    /** Neither the thing itself nor what it is called. */
    private boolean says(@Nullable Node term, Node thing) {
        return term != null
                && !term.equals(thing)
                && !(term.isLiteral()
                        && term.getLiteralLexicalForm().equals(cells.of(thing).text()));
    }

    boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }

    boolean whole() {
        return whole;
    }

    ResultTable shown() {
        Map<List<Cell>, List<Binding>> alike = new LinkedHashMap<>();
        for (Binding row : rows) {
            List<Cell> same = columns.stream()
                    .filter(column -> !LISTED.contains(column))
                    .map(column -> cell(row, column))
                    .toList();
            alike.computeIfAbsent(same, cells -> new ArrayList<>()).add(row);
        }
        boolean listed = alike.size() < rows.size();
        return new ResultTable(
                columns.stream()
                        .map(name -> new ResultTable.Column(name, PlainWords.of(name), ""))
                        .toList(),
                alike.values().stream()
                        .map(one -> columns.stream()
                                .map(column -> Cell.list(one.stream()
                                        .map(row -> listed && column.equals(SOURCE)
                                                ? cells.code(row.get(SOURCE))
                                                : cell(row, column))
                                        .toList()))
                                .toList())
                        .toList(),
                0,
                whole);
    }

    private Cell cell(Binding row, String column) {
        Cell cell = cells.of(row, column);
        Node claim = row.get(CLAIM);
        if (column.equals(ANCHOR) && claim != null) {
            return Cell.link("“" + cell.text() + "”", cells.href(claim.getURI()), "the claim that it shows");
        }
        if (!cell.name().isEmpty() && cell.text().equals(cell.name())) {
            String text = ADDRESSES.contains(column) ? column : PlainWords.of(cell.name());
            return Cell.link(text, cell.href(), cell.name());
        }
        Node currency = row.get(CURRENCY);
        boolean sum = SUMS.contains(column) && currency != null && !cell.text().isEmpty();
        Cell shown = sum ? Cell.number(currency.getLiteralLexicalForm() + " " + cell.text()) : cell;
        Optional<CellNote> note = notes.on(row, Var.alloc(column));
        return sum || note.isPresent() ? cells.noted(shown, note) : sums.shown(cell, row, column);
    }
}
