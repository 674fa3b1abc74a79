package docket.query.bounded;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.sys.SystemTDB;

/** A query ready to run on a dataset, within its bounds. */
public final class BoundedQuery implements AutoCloseable {
    private final Query query;
    private final DatasetGraph dataset;
    private final Deadline deadline;
    private final QueryExec execution;

    private BoundedQuery(Query query, DatasetGraph dataset, Deadline deadline, QueryExec execution) {
        this.query = query;
        this.dataset = dataset;
        this.deadline = deadline;
        this.execution = execution;
    }

    /** What the engine gets: of a DESCRIBE, the query that finds what is to be described. */
    public static Query executed(Query query) {
        return query.isDescribeType() ? Description.resources(query) : query;
    }

    /** @param arguments put in the place of its variables */
    public static BoundedQuery of(Query query, Map<Var, Node> arguments, DatasetGraph dataset, Deadline deadline) {
        RewriteFactory optimiser = context -> op ->
                Optimize.getFactory().create(context).rewrite(BoundedExpressions.bound(Joined.checked(op), deadline));
        QueryExecBuilder builder = QueryExec.dataset(dataset)
                .query(executed(query))
                .timeout(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQConstants.sysOptimizerFactory, optimiser)
                .set(ARQConstants.sysOpExecutorFactory, BoundedExecutor.factory(deadline))
                .set(SystemTDB.symTupleFilter, BoundedExecutor.tuples(deadline));
        arguments.forEach(builder::substitution);
        return new BoundedQuery(query, dataset, deadline, builder.build());
    }

    /** What ARQ bounds already: SELECT, ASK and CONSTRUCT are read from it. */
    public QueryExec execution() {
        return execution;
    }

    /** The answer to a DESCRIBE. */
    public Iterator<Triple> description() {
        return Description.of(query, execution, dataset, deadline);
    }

    @Override
    public void close() {
        execution.close();
    }
}
