package docket.server.view;

import docket.query.Answer;
import docket.query.bounded.Deadline;
import docket.query.explain.CellNote;
import docket.query.explain.CellNotes;
import docket.server.html.Cell;
import docket.server.html.ResultTable;
import docket.server.http.HttpProblem;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.live.Lease;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Shows an answer as a table. */
public final class ResultViews {
    private static final String NAME = "name";

    private static final int MOST_ROWS = 1000;

    /** What a page holds of a graph; all of it is a download away. */
    private static final int MOST_STATEMENTS = 200;

    /** Each thing among them is asked for its label. */
    private static final int MOST_CELLS = 10_000;

    /** In characters: what the values of a page may have. */
    private static final long MOST_TEXT = 4L << 20;

    private final Lease lease;
    private final Deadline deadline;
    private final Cells cells;
    private final Map<String, String> meanings;
    private final Function<List<Binding>, CellNotes> notes;

    /** Columns and values as they are, but for labels. */
    public ResultViews(Lease lease, Deadline deadline) {
        this(lease, deadline, Map.of(), rows -> CellNotes.NONE);
    }

    /**
     * In a reader's words.
     *
     * @param deadline looked at before each row
     * @param meanings of the columns, by name; empty for a query that says none
     * @param notes what is to be said of the cells of the rows that are shown
     */
    public ResultViews(
            Lease lease, Deadline deadline, Map<String, String> meanings, Function<List<Binding>, CellNotes> notes) {
        this.lease = lease;
        this.deadline = deadline;
        this.cells = new Cells(lease);
        this.meanings = meanings;
        this.notes = notes;
    }

    /**
     * As much of it as a page holds.
     *
     * @throws Refusal 422 where these rows or statements have too much text for a page
     */
    public ResultTable of(Answer answer) {
        return switch (answer) {
            case Answer.Rows(RowSet rows) ->
                rows(rows, Math.clamp(MOST_CELLS / (rows.getResultVars().size() + 1), 1, MOST_ROWS));
            case Answer.Truth(boolean holds) ->
                new ResultTable(
                        columns(List.of("answer")), List.of(List.of(Cell.text(String.valueOf(holds)))), 0, true);
            case Answer.Triples triples -> triples(triples.triples());
        };
    }

    /**
     * One page of it.
     *
     * @param before how many rows stand on the pages before
     * @param more whether another page follows
     * @throws Refusal 422 where it has too much text for a page
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
        long text = 0;
        while (rows.hasNext() && shown.size() < most) {
            Binding row = rows.next();
            for (Var variable : variables) {
                text = withRoom(text, row.get(variable));
            }
            shown.add(row);
        }
        List<String> columns = variables.stream().map(Var::getVarName).toList();
        List<List<Cell>> table = meanings.isEmpty()
                ? shown.stream()
                        .map(row -> line(columns, name -> cells.of(row.get(name))))
                        .toList()
                : worded(columns, shown);
        ResultTable whole = new ResultTable(columns(columns), table, 0, !rows.hasNext());
        return repeats(whole) ? whole.without(NAME) : whole;
    }

    /** The length of a page's text with that of another value. */
    private static long withRoom(long text, @Nullable Node value) {
        long length = value == null || !value.isLiteral()
                ? 0
                : value.getLiteralLexicalForm().length();
        if (text + length > MOST_TEXT) {
            throw new Refusal(HttpProblem.of(
                    ProblemKind.ANSWER_TOO_LARGE,
                    "these values have more than " + MOST_TEXT
                            + " characters, too many for a page; ask for less, or for CSV or JSON"));
        }
        return text + length;
    }

    /** Whether what the rows are about is called in a column of its own what its links are called already. */
    private boolean repeats(ResultTable table) {
        int name = table.column(NAME);
        return !meanings.isEmpty()
                && name > 0
                && table.rows().stream()
                        .allMatch(row ->
                                row.get(name).text().equals(row.getFirst().text()));
    }

    private List<ResultTable.Column> columns(List<String> names) {
        return names.stream()
                .map(name -> meanings.containsKey(name)
                        ? new ResultTable.Column(name, PlainWords.of(name), meanings.get(name))
                        : ResultTable.Column.bare(name))
                .toList();
    }

    private List<List<Cell>> worded(List<String> columns, List<Binding> rows) {
        CellNotes noted = notes.apply(rows);
        Sums sums = Sums.of(lease, columns);
        return rows.stream()
                .map(row -> line(columns, name -> {
                    Cell cell = cell(row, name, sums, noted.on(row, Var.alloc(name)));
                    return name.equals(columns.getFirst()) ? leading(cell) : cell;
                }))
                .toList();
    }

    /** What is empty where a row begins would be taken for what the row above says. */
    private static Cell leading(Cell cell) {
        return cell.equals(Cell.EMPTY) ? Cell.unknown("not stated", "no source gives it") : cell;
    }

    private List<Cell> line(List<String> columns, Function<String, Cell> shown) {
        deadline.check();
        return columns.stream().map(shown).toList();
    }

    private Cell cell(Binding row, String name, Sums sums, Optional<CellNote> note) {
        Cell cell = cells.of(row, name);
        return note.isPresent() ? cells.noted(cell, note) : sums.shown(cell, row, name);
    }

    private List<Cell> statement(Triple triple) {
        deadline.check();
        return List.of(
                cells.of(triple.getSubject()),
                cells.property(triple.getPredicate()),
                cells.of(triple.getObject(), triple.getPredicate().getLocalName()));
    }

    private ResultTable triples(Iterator<Triple> from) {
        List<List<Cell>> rows = new ArrayList<>();
        long text = 0;
        while (from.hasNext() && rows.size() < MOST_STATEMENTS) {
            Triple triple = from.next();
            text = withRoom(text, triple.getObject());
            rows.add(statement(triple));
        }
        return new ResultTable(columns(List.of("subject", "property", "value")), rows, 0, !from.hasNext());
    }
}
