package docket.server.sparql;

import docket.query.OwnQuery;
import docket.server.answer.Question;
import docket.server.http.Call;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/** What the endpoint is: SPARQL 1.1 Service Description, with the endpoint's address as the client knows it. */
final class ServiceDescription {
    private static final OwnQuery SERVICE = OwnQuery.of(ServiceDescription.class, "service");

    private ServiceDescription() {}

    static Question question(Call call) {
        String endpoint = SparqlRequest.checked(call.origin() + "/sparql");
        return Question.of(SERVICE.parse(), Map.of(Var.alloc("endpoint"), NodeFactory.createURI(endpoint)));
    }
}
