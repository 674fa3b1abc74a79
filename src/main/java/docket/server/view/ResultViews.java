package docket.server.view;

import docket.query.Answer;
import docket.server.html.Cell;
import docket.server.html.ResultTable;
import docket.server.live.Lease;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** Shows an answer as a table. */
public final class ResultViews {
    private static final int MOST_ROWS = 1000;

    private final Cells cells;

    public ResultViews(Lease lease) {
        this.cells = new Cells(lease);
    }

    /** As much of it as a page holds. */
    public ResultTable of(Answer answer) {
        return switch (answer) {
            case Answer.Rows(RowSet rows) -> rows(rows, MOST_ROWS);
            case Answer.Truth(boolean holds) ->
                new ResultTable(List.of("answer"), List.of(List.of(Cell.text(String.valueOf(holds)))), 0, true);
            case Answer.Triples triples ->
                table(List.of("subject", "property", "value"), triples.triples(), MOST_ROWS, this::statement);
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
        return table(
                variables.stream().map(Var::getVarName).toList(),
                rows,
                most,
                row -> variables.stream().map(name -> cells.of(row.get(name))).toList());
    }

    private List<Cell> statement(Triple triple) {
        return List.of(cells.of(triple.getSubject()), cells.of(triple.getPredicate()), cells.of(triple.getObject()));
    }

    private static <T> ResultTable table(
            List<String> columns, Iterator<T> from, int most, Function<T, List<Cell>> row) {
        List<List<Cell>> rows = new ArrayList<>();
        while (from.hasNext() && rows.size() < most) {
            rows.add(row.apply(from.next()));
        }
        return new ResultTable(columns, rows, 0, !from.hasNext());
    }
}
