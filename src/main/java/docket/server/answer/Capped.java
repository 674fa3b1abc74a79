package docket.server.answer;

import docket.query.Answer;
import docket.server.http.BoundedBuffer;
import docket.server.http.HttpProblem;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Answers of so much at most: who reads on finds a {@link Refusal} with 422 instead of the next row or triple. */
final class Capped {
    static final int MOST_ROWS = 1_000_000;

    /** They are sorted before they are written, so all of them are in memory. */
    static final int MOST_TRIPLES = 500_000;

    /** A table's cells are all in memory before the first is written. */
    static final int MOST_CELLS = 500_000;

    private Capped() {}

    static Answer of(Answer answer) {
        return switch (answer) {
            case Answer.Rows(RowSet rows) ->
                new Answer.Rows(RowSetStream.create(rows.getResultVars(), capped(rows, MOST_ROWS, "rows")));
            case Answer.Triples(Iterator<Triple> triples, Map<String, String> prefixes) ->
                new Answer.Triples(capped(triples, MOST_TRIPLES, "triples"), prefixes);
            case Answer.Truth truth -> truth;
        };
    }

    /** @param bytes that an answer may have, of which the rows' literals alone are a part */
    static RowSet table(RowSet rows, long bytes) {
        AtomicLong written = new AtomicLong();
        int columns = Math.max(1, rows.getResultVars().size());
        Iterator<Binding> measured = Iter.map(rows, row -> {
            row.forEach((column, term) -> written.addAndGet(
                    term.isLiteral() ? term.getLiteralLexicalForm().length() : 0));
            if (written.get() > bytes) {
                throw BoundedBuffer.tooLarge(bytes);
            }
            return row;
        });
        int most = MOST_CELLS / columns;
        return RowSetStream.create(
                rows.getResultVars(), capped(measured, most, "rows, of " + columns + " cells each, for a table"));
    }

    private static <T> Iterator<T> capped(Iterator<T> all, int most, String what) {
        AtomicInteger count = new AtomicInteger();
        return Iter.map(all, one -> {
            if (count.incrementAndGet() > most) {
                throw new Refusal(HttpProblem.of(
                        ProblemKind.ANSWER_TOO_LARGE,
                        "the answer has more than " + most + " " + what
                                + ", and is not sent in part; ask for less, or take a dump"));
            }
            return one;
        });
    }
}
