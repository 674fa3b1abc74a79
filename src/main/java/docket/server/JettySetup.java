package docket.server;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Builds Fuseki with what it leaves to its Jetty: where to listen, buffers, errors, an orderly end. */
final class JettySetup {
    /** The usual 5 MiB cost most of a small answer's time. */
    private static final int OUTPUT_BUFFER = 32 << 10;

    /** Room for a long query in a URL. */
    private static final int REQUEST_HEADER = 128 << 10;

    private JettySetup() {}

    static FusekiServer build(ServerOptions options, Front front, DataService sparql) {
        FusekiServer fuseki = FusekiServer.create()
                .port(options.port())
                .maxServerThreads(options.limits().threads())
                .fusekiModules(FusekiModules.empty())
                .add(SparqlDataset.NAME, sparql)
                .addServlet("/*", front)
                .build();
        Server jetty = fuseki.getJettyServer();
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector server) {
                server.setHost(options.host());
                configure(
                        server.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
            }
        }
        handleErrors(jetty, new ProblemErrors(front.errors()));
        drainAtEnd(jetty, options.limits().query().plusSeconds(1));
        return fuseki;
    }

    private static void configure(HttpConfiguration http) {
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setRequestHeaderSize(REQUEST_HEADER);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    /** For what Jetty refuses before it reaches us. */
    private static void handleErrors(Server jetty, ProblemErrors errors) {
        jetty.setErrorHandler(errors);
        if (jetty.getHandler() instanceof ServletContextHandler context) {
            context.setErrorHandler(errors);
        }
    }

    private static void drainAtEnd(Server jetty, Duration most) {
        Handler inner = jetty.getHandler();
        jetty.setHandler((Handler) null);
        jetty.setHandler(new GracefulHandler(inner));
        jetty.setStopTimeout(most.toMillis());
    }
}
