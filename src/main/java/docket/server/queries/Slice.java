package docket.server.queries;

import docket.query.Answer;
import java.util.ArrayList;
import java.util.List;
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
        List<Binding> page = new ArrayList<>();
        while (page.size() < paging.size() && all.hasNext()) {
            page.add(all.next());
        }
        return new Slice(
                new Answer.Rows(RowSetStream.create(all.getResultVars(), page.iterator())), page.size(), all.hasNext());
    }
}
