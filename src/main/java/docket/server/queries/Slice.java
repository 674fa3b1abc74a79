package docket.server.queries;

import docket.query.Answer;
import docket.query.GraphRows;
import docket.query.bounded.Deadline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * The rows of one page, out of an answer that has one row more where another page follows.
 *
 * @param rows how many there are; -1 where the answer is no rows, or is not paged
 * @param more whether another page follows
 */
record Slice(Answer answer, int rows, boolean more) {

    static Slice of(Answer answer, Paging paging) {
        if (paging.size() == 0 || !(answer instanceof Answer.Rows(RowSet all))) {
            return new Slice(answer, -1, false);
        }
        return of(all, paging);
    }

    /**
     * Of a graph, as rows.
     *
     * @param about whose statements come first
     */
    static Slice of(Answer.Triples graph, Paging paging, Collection<Node> about, Deadline deadline) {
        RowSet all = GraphRows.of(graph.triples(), about, deadline);
        for (long before = paging.before(); before > 0 && all.hasNext(); before--) {
            all.next();
        }
        return of(all, paging);
    }

    private static Slice of(RowSet all, Paging paging) {
        List<Binding> page = new ArrayList<>();
        while (page.size() < paging.size() && all.hasNext()) {
            page.add(all.next());
        }
        return new Slice(
                new Answer.Rows(RowSetStream.create(all.getResultVars(), page.iterator())), page.size(), all.hasNext());
    }
}
