package docket.query;

import docket.query.bounded.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;

/** What answers queries: a dataset in this process, or a SPARQL 1.1 endpoint elsewhere. */
public sealed interface Endpoint permits LocalEndpoint, RemoteEndpoint {

    /**
     * Runs a query with its arguments put in the place of its variables.
     *
     * @param deadline for the answer as a whole
     * @param use reads the answer, which ends with this call; all of it is one read transaction
     * @throws QueryCancelledException past the deadline
     * @throws docket.query.bounded.BoundExceeded where it makes more than a query may
     * @throws docket.problem.Failure of kind STORE where the endpoint does not answer
     */
    <T> T run(Query query, Map<Var, Node> arguments, Deadline deadline, Function<Answer, T> use);

    /** The same, with so much time from now. */
    default <T> T run(Query query, Map<Var, Node> arguments, Duration limit, Function<Answer, T> use) {
        return run(query, arguments, Deadline.after(limit), use);
    }

    /** Whether the data say anything of it. */
    boolean describes(Node thing);

    /** The IRIs of the default graph that have a label; for hints, so empty where they cannot be had. */
    Set<String> labelled();
}
