package docket.query.explain;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.Prefixes;
import docket.query.TableWriter;
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
        return of(query, rows, endpoint, iris, Deadline.after(limit));
    }

    /** Of an answer that is there; reads all of it. */
    public static NotedRows of(Query query, RowSet rows, Endpoint endpoint, Iris iris, Deadline deadline) {
        return of(query, rows.stream().toList(), endpoint, iris, deadline);
    }

    private static NotedRows of(Query query, List<Binding> rows, Endpoint endpoint, Iris iris, Deadline deadline) {
        return new NotedRows(query.getProjectVars(), rows, CellNotes.of(query, rows, endpoint, iris, deadline));
    }

    /** Writes columns for a terminal, a line a row below two of a head, and flushes. */
    public void table(Prefixes prefixes, OutputStream out) {
        try {
            new TableWriter(prefixes)
                    .write(
                            RowSetStream.create(columns, rows.iterator()),
                            (row, column, text) -> notes.on(row, column)
                                    .map(note -> note.with(text))
                                    .orElse(text),
                            out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
