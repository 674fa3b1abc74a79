package docket.server.answer;

import docket.query.Answer;
import docket.server.http.HttpProblem;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Answers of so many rows or triples at most: who reads on finds a {@link Refusal} with 422 instead of the next one. */
final class Capped {
    static final int MOST_ROWS = 1_000_000;

    /** They are sorted before they are written, so all of them are in memory. */
    static final int MOST_TRIPLES = 500_000;

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
