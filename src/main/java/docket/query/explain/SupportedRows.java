package docket.query.explain;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.GraphRows;
import docket.query.bounded.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * A page of an answer as a table, each term in words beside it and each row with the claims that it rests on. A graph is the
 * table of its triples, sorted; yes or no is a table of one cell.
 *
 * @param columns their names
 * @param total how many rows there are in all
 */
public record SupportedRows(List<String> columns, List<Row> rows, long total) {
    private static final Var ANSWER = Var.alloc("answer");

    /**
     * @param cells in the order of the columns; empty where nothing is bound
     * @param notes by column
     */
    public record Row(List<Optional<Cell>> cells, Map<String, CellNote> notes, List<Evidence> evidence) {}

    /** A term, and what a reader calls it. */
    public record Cell(Node term, Mention words) {}

    /** @param standing accepted, compatible, rejected or open where sources differ, else undisputed */
    public record Evidence(Statement statement, String standing) {}

    /**
     * Which rows of an answer are wanted.
     *
     * @param number from 1
     * @param size at least 1
     */
    public record Slice(int number, int size) {
        private long skipped() {
            return (number - 1L) * size;
        }
    }

    private record Read(List<Var> columns, List<Binding> rows, long total) {}

    /**
     * Runs a query and reads one page of its answer.
     *
     * @param limit for the query itself, and for each that asks for claims and labels
     */
    public static SupportedRows read(
            Endpoint endpoint, Iris iris, Duration limit, Query query, Map<Var, Node> arguments, Slice slice) {
        Deadline deadline = Deadline.after(limit);
        Read read = endpoint.run(query, arguments, deadline, answer -> switch (answer) {
            case Answer.Rows(RowSet rows) -> slice(rows.getResultVars(), rows, slice);
            case Answer.Truth(boolean holds) ->
                slice(
                        List.of(ANSWER),
                        List.of(BindingFactory.binding(ANSWER, truth(holds))).iterator(),
                        slice);
            case Answer.Triples triples -> {
                RowSet rows = GraphRows.of(triples.triples(), List.of(), deadline);
                yield slice(rows.getResultVars(), rows, slice);
            }
        });
        RowClaims claims = RowClaims.of(read.columns(), read.rows(), endpoint, iris, limit);
        claims.label(read.rows(), endpoint, limit);
        CellNotes notes = CellNotes.of(query, read.rows(), endpoint, iris, Deadline.after(limit));
        return new SupportedRows(
                read.columns().stream().map(Var::getVarName).toList(),
                read.rows().stream()
                        .map(row -> row(read.columns(), row, claims, notes))
                        .toList(),
                read.total());
    }

    private static Row row(List<Var> columns, Binding row, RowClaims claims, CellNotes notes) {
        Map<String, CellNote> noted = new LinkedHashMap<>();
        columns.forEach(column -> notes.on(row, column).ifPresent(note -> noted.put(column.getVarName(), note)));
        return new Row(
                columns.stream()
                        .map(column ->
                                Optional.ofNullable(row.get(column)).map(term -> new Cell(term, claims.words(term))))
                        .toList(),
                noted,
                claims.under(row).stream()
                        .map(statement -> new Evidence(statement, claims.standing(statement)))
                        .toList());
    }

    /** Reads on to the end: only then is it known how many there are. */
    private static Read slice(List<Var> columns, Iterator<Binding> all, Slice slice) {
        List<Binding> rows = new ArrayList<>();
        long total = 0;
        while (all.hasNext()) {
            Binding row = all.next();
            if (total >= slice.skipped() && rows.size() < slice.size()) {
                rows.add(row);
            }
            total++;
        }
        return new Read(columns, rows, total);
    }

    private static Node truth(boolean holds) {
        return holds ? NodeConst.nodeTrue : NodeConst.nodeFalse;
    }
}
