package docket.cli;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.Endpoint;
import docket.query.LocalEndpoint;
import docket.query.RemoteEndpoint;
import docket.store.Generation;
import docket.store.Verification;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --store} names, open for reading: the published generation, also while a server runs on it, or an
 * endpoint elsewhere.
 */
record Opened(Endpoint endpoint, Iris iris, @Nullable Generation generation) implements AutoCloseable {

    static Opened of(Docket docket) {
        String name = docket.storeName();
        if (Docket.isEndpoint(name)) {
            RemoteEndpoint remote = new RemoteEndpoint(address(name));
            return new Opened(remote, remote.iris(), null);
        }
        Generation generation = docket.store().open(Verification.QUICK);
        Iris iris = new Iris(generation.manifest().inputs().base());
        return new Opened(new LocalEndpoint(generation.dataset()), iris, generation);
    }

    private static String address(String url) {
        try {
            if (new URI(url).getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw Failure.usage("'" + url + "' is no address of an endpoint", "such as http://localhost:3330/sparql");
    }

    @Override
    public void close() {
        if (generation != null) {
            generation.close();
        }
    }
}
