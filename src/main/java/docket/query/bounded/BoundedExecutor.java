package docket.query.bounded;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/** TDB2's executor, whose property paths look at the clock: a path walks the graph for as long as it likes otherwise. */
final class BoundedExecutor extends OpExecutorTDB2 {
    private final Deadline deadline;

    private BoundedExecutor(ExecutionContext context, Deadline deadline) {
        super(context);
        this.deadline = deadline;
    }

    static OpExecutorFactory factory(Deadline deadline) {
        return context -> new BoundedExecutor(context, deadline);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(execCxt.getActiveGraph(), deadline);
        return new QueryIterPath(
                path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, watched));
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
