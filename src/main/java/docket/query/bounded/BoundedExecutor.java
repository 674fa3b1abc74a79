package docket.query.bounded;

import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * TDB2's executor, which looks at the clock wherever a query can spend time: at every step of a property path, which would
 * walk the graph for as long as it likes otherwise, at every comparison of ORDER BY, and at every row that one operator hands
 * to the next. Tuples of the store are counted by {@link #tuples}.
 */
final class BoundedExecutor extends OpExecutorTDB2 {
    private final Deadline deadline;
    private final Steps steps;

    private BoundedExecutor(ExecutionContext context, Deadline deadline, Steps steps) {
        super(context);
        this.deadline = deadline;
        this.steps = steps;
    }

    static OpExecutorFactory factory(Deadline deadline) {
        Steps steps = Steps.ofRows(deadline);
        return context -> new BoundedExecutor(context, deadline, steps);
    }

    /** For {@code SystemTDB.symTupleFilter}: lets every tuple of the store pass, and counts it as a step. */
    static Predicate<Tuple<NodeId>> tuples(Deadline deadline) {
        Steps steps = Steps.small(deadline);
        return tuple -> {
            steps.step();
            return true;
        };
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        deadline.check();
        QueryIterator rows = super.exec(op, input);
        return rows.isJoinIdentity() ? rows : new WatchedRows(rows, execCxt, steps);
    }

    /** Of hundreds of joins, each may hand on a single row, and ask the next for one again and again. */
    private static final class WatchedRows extends QueryIterProcessBinding {
        private final Steps steps;

        WatchedRows(QueryIterator rows, ExecutionContext context, Steps steps) {
            super(rows, context);
            this.steps = steps;
        }

        @Override
        protected boolean hasNextBinding() {
            steps.step();
            return super.hasNextBinding();
        }

        @Override
        public Binding accept(Binding row) {
            steps.step();
            return row;
        }
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return OrderedRows.of(order, exec(order.getSubOp(), input), execCxt, deadline);
    }

    @Override
    protected QueryIterator execute(OpTopN first, QueryIterator input) {
        return OrderedRows.of(first, exec(first.getSubOp(), input), execCxt, deadline);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(execCxt.getActiveGraph(), deadline);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
    }

    /** A path asks its graph step by step. */
    private static final class WatchedGraph extends GraphWrapper {
        private final Deadline deadline;

        WatchedGraph(Graph graph, Deadline deadline) {
            super(graph);
            this.deadline = deadline;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            deadline.check();
            return super.find(pattern);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            deadline.check();
            return super.find(subject, predicate, object);
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            deadline.check();
            return super.contains(subject, predicate, object);
        }

        @Override
        public boolean contains(Triple triple) {
            deadline.check();
            return super.contains(triple);
        }
    }
}
