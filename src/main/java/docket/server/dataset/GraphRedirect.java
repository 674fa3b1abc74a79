package docket.server.dataset;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.OwnQuery;
import docket.server.http.Call;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.http.SeeOther;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/** {@code /graph/NAME}: a named graph is no document, so 303 to the one that describes it among the others. */
public final class GraphRedirect implements Resource {
    public static final String PREFIX = "/graph/";

    private static final OwnQuery GRAPH = OwnQuery.of(GraphRedirect.class, "graph");
    private static final Duration LOOK_UP = Duration.ofSeconds(2);
    private static final Resource DESCRIPTION = new SeeOther(DatasetDescription.PATH);

    private final Live live;

    public GraphRedirect(Live live) {
        this.live = live;
    }

    @Override
    public Reply answer(Call call) {
        String iri = Iris.BASE + call.path().substring(1);
        try (Lease lease = live.lease()) {
            if (!isThere(lease, NodeFactory.createURI(iri))) {
                throw Refusal.notFound("there is no such graph; " + DatasetDescription.PATH + " lists them");
            }
        }
        return DESCRIPTION.answer(call);
    }

    private static boolean isThere(Lease lease, Node graph) {
        return lease.endpoint()
                .run(
                        GRAPH.parse(),
                        Map.of(Var.alloc("graph"), graph),
                        LOOK_UP,
                        answer -> answer instanceof Answer.Truth truth && truth.holds());
    }
}
