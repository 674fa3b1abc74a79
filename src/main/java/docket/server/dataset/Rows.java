package docket.server.dataset;

import docket.query.Answer;
import docket.query.bounded.Deadline;
import docket.query.explain.CellNotes;
import docket.server.live.Lease;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Asks the store for what the home page shows, all of it within one time limit. */
record Rows(Lease lease, Cells cells, Deadline deadline) {

    Rows(Lease lease, Deadline deadline) {
        this(lease, new Cells(lease), deadline);
    }

    /**
     * The rows of a SELECT.
     *
     * @param row looks at each while the answer is open, so that labels can be asked
     */
    <T> List<T> of(Query query, Map<Var, Node> arguments, Function<Binding, T> row) {
        return lease.endpoint().run(query, arguments, deadline, answer -> {
            List<T> rows = new ArrayList<>();
            if (answer instanceof Answer.Rows(var found)) {
                found.forEachRemaining(binding -> rows.add(row.apply(binding)));
            }
            return rows;
        });
    }

    /**
     * The same.
     *
     * @param row is told what is to be said of the row's cells
     */
    <T> List<T> noted(Query query, Map<Var, Node> arguments, BiFunction<Binding, CellNotes, T> row) {
        return lease.endpoint().run(query, arguments, deadline, answer -> {
            List<Binding> found =
                    answer instanceof Answer.Rows(var all) ? all.stream().toList() : List.of();
            CellNotes notes = CellNotes.of(query, found, lease.endpoint(), lease.iris(), deadline);
            return found.stream().map(one -> row.apply(one, notes)).toList();
        });
    }

    /** A count; 0 where the row has none. */
    static long number(Binding row, String name) {
        Node term = row.get(name);
        return term == null ? 0 : ((Number) term.getLiteralValue()).longValue();
    }

    /** A text; empty where the row has none. */
    static String text(Binding row, String name) {
        Node term = row.get(name);
        return term == null ? "" : term.getLiteralLexicalForm();
    }
}
