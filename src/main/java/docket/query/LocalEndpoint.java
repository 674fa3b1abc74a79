package docket.query;

import docket.query.bounded.BoundedQuery;
import docket.query.bounded.Deadline;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;

/** A dataset in this process; every call is a read transaction, or joins the one that its thread is in. */
public record LocalEndpoint(DatasetGraph dataset) implements Endpoint {

    @Override
    public <T> T run(Query query, Map<Var, Node> arguments, Deadline deadline, Function<Answer, T> use) {
        return Txn.calculateRead(dataset, () -> {
            try (BoundedQuery bounded = BoundedQuery.of(query, arguments, dataset, deadline)) {
                return use.apply(Execution.answer(query, bounded.execution(), bounded::description));
            } catch (NullPointerException e) {
                // a hash join that is cancelled while it is filled cannot be closed (AbstractIterHashJoin of Jena
                // 5.6.0)
                deadline.check();
                throw e;
            }
        });
    }

    @Override
    public boolean describes(Node thing) {
        return Txn.calculateRead(
                dataset,
                () -> dataset.contains(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY)
                        || dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY));
    }

    @Override
    public Set<String> labelled() {
        return Txn.calculateRead(dataset, () -> {
            Set<String> all = new HashSet<>();
            dataset.find(Quad.defaultGraphIRI, Node.ANY, RDFS.label.asNode(), Node.ANY)
                    .forEachRemaining(quad -> all.add(quad.getSubject().getURI()));
            return all;
        });
    }
}
