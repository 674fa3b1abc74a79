package docket.server.things;

import docket.server.http.Refusal;
import docket.server.live.Lease;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Finds what a key names. */
final class Things {
    private Things() {}

    /**
     * The thing's IRI.
     *
     * @param key what follows {@code id/}
     * @throws Refusal 404 where the data say nothing of it
     */
    static Node known(Lease lease, String key) {
        Node thing = NodeFactory.createURI(lease.iris().thing(key));
        if (key.isEmpty() || !lease.endpoint().describes(thing)) {
            throw Refusal.notFound("nothing is known of '" + key + "'");
        }
        return thing;
    }
}
