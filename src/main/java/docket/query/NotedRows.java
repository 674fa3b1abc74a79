package docket.query;

import docket.claims.Iris;
import docket.query.bounded.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** The rows of a SELECT, all of them, with what is to be said of their cells: for a reader. */
public record NotedRows(List<Var> columns, List<Binding> rows, CellNotes notes) {

    public NotedRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Runs a query.
     *
     * @param query a SELECT
     * @param limit for the query, and once more for the notes
     */
    public static NotedRows read(Query query, Map<Var, Node> arguments, Endpoint endpoint, Iris iris, Duration limit) {
        List<Binding> rows = endpoint.run(query, arguments, limit, answer -> {
            if (answer instanceof Answer.Rows(RowSet all)) {
                return all.stream().toList();
            }
            throw new IllegalArgumentException("no SELECT");
        });
        return new NotedRows(
                query.getProjectVars(), rows, CellNotes.of(query, rows, endpoint, iris, Deadline.after(limit)));
    }

    /** Writes columns for a terminal, a line a row below two of a head, and flushes. */
    public void table(Prefixes prefixes, OutputStream out) {
        try {
            new TableWriter(prefixes).write(RowSetStream.create(columns, rows.iterator()), notes, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
