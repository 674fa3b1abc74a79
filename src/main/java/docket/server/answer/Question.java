package docket.server.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A query to run, and what it is known by.
 *
 * @param identity all that decides its answer beside the data: its text and what was given with it
 */
public record Question(Query query, Map<Var, Node> arguments, List<String> identity) {

    public Question {
        arguments = Map.copyOf(arguments);
        identity = List.copyOf(identity);
    }

    /** One without arguments of the caller's. */
    public static Question of(Query query, Map<Var, Node> arguments) {
        List<String> identity = new ArrayList<>();
        identity.add(query.serialize());
        arguments.forEach((name, term) -> identity.add(name + " " + term));
        return new Question(query, arguments, identity);
    }
}
