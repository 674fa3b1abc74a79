package docket.server;

import docket.store.Generation;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;

/** The one dataset that Fuseki knows, at {@code /sparql}, with the one operation that it allows: query. */
final class SparqlDataset {
    static final String NAME = "/sparql";

    private final Front front;

    SparqlDataset(Front front) {
        this.front = front;
    }

    /** Fuseki hands every request for the dataset to its one endpoint; ours answers it like any other path. */
    private record Query(Front front) implements ActionProcessor {
        @Override
        public void process(HttpAction action) {
            front.serve(action.getRequest(), action.getResponse());
        }
    }

    DataService registration(Generation generation) {
        return DataService.newBuilder(generation.dataset())
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .processor(new Query(front))
                        .build())
                .build();
    }

    /** Replaces the whole registry in one step. */
    void swap(FusekiServer fuseki, Generation generation) {
        DataService service = registration(generation);
        service.goActive();
        DataAccessPointRegistry next = new DataAccessPointRegistry();
        next.register(new DataAccessPoint(NAME, service));
        DataAccessPointRegistry.set(fuseki.getServletContext(), next);
    }
}
