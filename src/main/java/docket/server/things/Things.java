package docket.server.things;

import docket.query.find.Finder;
import docket.server.answer.Answering;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.HttpProblem.Near;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.live.Lease;
import docket.server.view.Cells;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Finds what a key names. */
final class Things {
    private static final int MOST_NEAR = 3;

    /** Of a key: what is longer has nothing near. */
    private static final int LONGEST = 100;

    private Things() {}

    /**
     * The thing's IRI.
     *
     * @param key what follows {@code id/}
     * @throws Refusal 404 where the data say nothing of it, with the things whose names are near
     */
    static Node known(Call call, Lease lease, Answering answering, String key) {
        if (key.isEmpty()) {
            throw Refusal.notFound(
                    "the key of a thing is missing at the end of the path; / and /queries lead to things");
        }
        Node thing = NodeFactory.createURI(lease.iris().thing(key));
        if (!lease.endpoint().describes(thing)) {
            throw new Refusal(HttpProblem.of(ProblemKind.NOT_FOUND, "nothing is known of '" + key + "'")
                    .near(key.length() > LONGEST ? List.of() : near(call, lease, answering, key)));
        }
        return thing;
    }

    private static List<Near> near(Call call, Lease lease, Answering answering, String key) {
        Finder finder = answering.finder(lease);
        return answering.turn(call, deadline -> finder.find(key.replace('-', ' '), Set.of(), MOST_NEAR)).stream()
                .map(found -> new Near(
                        found.thing().label(), Cells.document(found.thing().key())))
                .toList();
    }
}
