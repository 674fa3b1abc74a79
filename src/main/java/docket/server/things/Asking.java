package docket.server.things;

import docket.query.Answer;
import docket.query.bounded.Deadline;
import docket.query.explain.CellNotes;
import docket.query.explain.ExplanationReader;
import docket.server.live.Lease;
import docket.server.view.Cells;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Asks the store all that one page needs, in one transaction and within the time that one query may take. */
final class Asking {
    private static final Var ABOUT = Var.alloc("about");

    private final Lease lease;
    private final Cells cells;
    private final long end;

    Asking(Lease lease, Duration limit) {
        this.lease = lease;
        this.cells = new Cells(lease);
        this.end = System.nanoTime() + limit.toNanos();
    }

    Cells cells() {
        return cells;
    }

    Lease lease() {
        return lease;
    }

    /** Why the view says what it says, for as long as there is time. */
    ExplanationReader explanations() {
        return new ExplanationReader(lease.endpoint(), lease.iris(), left());
    }

    /** The rows of a SELECT of our own about one thing. */
    List<Binding> about(Query query, Node about) {
        return rows(query, Map.of(ABOUT, about));
    }

    List<Binding> rows(Query query, Map<Var, Node> arguments) {
        return lease.endpoint().run(query, arguments, left(), answer -> {
            List<Binding> rows = new ArrayList<>();
            if (answer instanceof Answer.Rows(var found)) {
                found.forEachRemaining(rows::add);
            }
            return rows;
        });
    }

    /** What is to be said of the cells of these rows. */
    CellNotes notes(Query query, List<Binding> rows) {
        return CellNotes.of(query, rows, lease.endpoint(), lease.iris(), Deadline.after(left()));
    }

    /** At least a moment, so that what has no time left is told as such. */
    private Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }
}
