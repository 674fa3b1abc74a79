package docket.query.explain;

import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import docket.query.bounded.Deadline;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** Asks a query of the program's own about many things: they are its block of values for {@code ?about}. */
final class Blocks {
    /** Things a query: what a block of values may hold without a strain on an endpoint. */
    private static final int SIZE = 200;

    private static final Var ABOUT = Var.alloc("about");

    private Blocks() {}

    /** @param deadline for all of it */
    static void collect(OwnQuery own, List<Node> about, Endpoint endpoint, Deadline deadline, Graph into) {
        for (int from = 0; from < about.size(); from += SIZE) {
            Query query = own.parse();
            query.setValuesDataBlock(
                    List.of(ABOUT),
                    about.subList(from, Math.min(about.size(), from + SIZE)).stream()
                            .map(thing -> BindingFactory.binding(ABOUT, thing))
                            .toList());
            endpoint.run(query, Map.of(), deadline, answer -> {
                if (answer instanceof Answer.Triples triples) {
                    triples.triples().forEachRemaining(into::add);
                }
                return true;
            });
        }
    }
}
