package docket.server;

import docket.problem.Failure;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.time.Duration;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;

/**
 * A running server.
 *
 * <pre>{@code
 * try (DocketServer server = DocketServer.start(options)) {
 *     System.out.println(server.url());
 *     server.join();
 * }
 * }</pre>
 */
public final class DocketServer implements AutoCloseable {
    /** A generation outlives the last query that may run on it by this much. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final FusekiServer fuseki;
    private final Site site;
    private final Live live;
    private final ServerOptions options;

    private DocketServer(FusekiServer fuseki, Site site, Live live, ServerOptions options) {
        this.fuseki = fuseki;
        this.site = site;
        this.live = live;
        this.options = options;
    }

    /**
     * Checks and opens the last good generation, warms up ({@link WarmUp}), then listens.
     *
     * @throws Failure of kind STORE where no generation is whole, or the port is taken
     */
    public static DocketServer start(ServerOptions options) {
        Live live = Live.open(
                options.store(),
                options.limits().query().plus(GRACE),
                options.logs().problems());
        try {
            Site site = new Site(options, live);
            Front front =
                    new Front(site, options.address().origin(), options.logs().bugs());
            WarmUp.run(front);
            SparqlDataset sparql = new SparqlDataset(front);
            FusekiServer fuseki;
            try (Lease lease = live.lease()) {
                fuseki = JettySetup.build(options, front, sparql.registration(lease.generation()));
            }
            fuseki.start();
            live.watch(generation -> sparql.swap(fuseki, generation));
            return new DocketServer(fuseki, site, live, options);
        } catch (FusekiException e) {
            live.close();
            throw Failure.store(
                    options.address().host() + ":" + options.address().port(),
                    "cannot listen here: " + reason(e),
                    "choose another --port");
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
    }

    private static String reason(FusekiException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    public int port() {
        return fuseki.getHttpPort();
    }

    /** Where the home page stands: {@code http://127.0.0.1:3330/}. */
    public String url() {
        String host = options.address().host();
        String name = host.contains(":") ? "[" + host + "]" : host.equals("0.0.0.0") ? "127.0.0.1" : host;
        return "http://" + name + ":" + port() + "/";
    }

    /** Waits until the server has been closed, or the thread is interrupted. */
    public void join() {
        try {
            // Fuseki's own join would start it again
            fuseki.getJettyServer().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more requests, lets those that run come to their end or cuts them ({@link Drain}), then closes the store. */
    @Override
    public void close() {
        try {
            Drain.of(fuseki.getJettyServer(), options.limits().query())
                    .await(options.logs().problems());
            fuseki.stop();
        } finally {
            site.close();
            live.close();
        }
    }
}
