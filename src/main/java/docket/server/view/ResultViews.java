package docket.server.view;

import docket.query.Answer;
import docket.query.CellNotes;
import docket.server.html.Cell;
import docket.server.html.ResultTable;
import docket.server.live.Lease;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Shows an answer as a table. */
public final class ResultViews {
    private static final int MOST_ROWS = 1000;

    /** Each thing among them is asked for its label. */
    private static final int MOST_CELLS = 10_000;

    private final Cells cells;
    private final Function<List<Binding>, CellNotes> notes;

    public ResultViews(Lease lease) {
        this(lease, rows -> CellNotes.NONE);
    }

    /** @param notes what is to be said of the cells of the rows that are shown */
    public ResultViews(Lease lease, Function<List<Binding>, CellNotes> notes) {
        this.cells = new Cells(lease);
        this.notes = notes;
    }

    /** As much of it as a page holds. */
    public ResultTable of(Answer answer) {
        return switch (answer) {
            case Answer.Rows(RowSet rows) ->
                rows(rows, Math.clamp(MOST_CELLS / (rows.getResultVars().size() + 1), 1, MOST_ROWS));
            case Answer.Truth(boolean holds) ->
                new ResultTable(List.of("answer"), List.of(List.of(Cell.text(String.valueOf(holds)))), 0, true);
            case Answer.Triples triples -> triples(triples.triples());
        };
    }

    /**
     * One page of it.
     *
     * @param before how many rows stand on the pages before
     * @param more whether another page follows
     */
    public ResultTable of(Answer answer, long before, boolean more) {
        if (!(answer instanceof Answer.Rows(RowSet rows))) {
            return of(answer);
        }
        ResultTable page = rows(rows, Integer.MAX_VALUE);
        return new ResultTable(page.columns(), page.rows(), before, !more);
    }

    private ResultTable rows(RowSet rows, int most) {
        List<Var> variables = rows.getResultVars();
        List<Binding> shown = new ArrayList<>();
        while (rows.hasNext() && shown.size() < most) {
            shown.add(rows.next());
        }
        CellNotes noted = notes.apply(shown);
        return new ResultTable(
                variables.stream().map(Var::getVarName).toList(),
                shown.stream()
                        .map(row -> variables.stream()
                                .map(name -> cells.of(row.get(name), noted.on(row, name)))
                                .toList())
                        .toList(),
                0,
                !rows.hasNext());
    }

    private List<Cell> statement(Triple triple) {
        return List.of(cells.of(triple.getSubject()), cells.of(triple.getPredicate()), cells.of(triple.getObject()));
    }

    private ResultTable triples(Iterator<Triple> from) {
        List<List<Cell>> rows = new ArrayList<>();
        while (from.hasNext() && rows.size() < MOST_ROWS) {
            rows.add(statement(from.next()));
        }
        return new ResultTable(List.of("subject", "property", "value"), rows, 0, !from.hasNext());
    }
}
