package docket.server;

import docket.server.connection.AccessLog;
import docket.server.connection.ConnectionLimits;
import docket.server.connection.Connections;
import docket.server.connection.PacedHandler;
import docket.server.connection.PeekingConnector;
import docket.server.http.ResponseHeaders;
import java.util.function.UnaryOperator;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
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

    /**
     * A key with slashes comes as one piece too, {@code /doc/source%2F001}: a client that fills a template writes it so. There
     * is no harm in that here, since no path is followed and none is guarded: each is decoded once and looked up as it is.
     */
    private static final UriCompliance PATHS =
            UriCompliance.DEFAULT.with("docket", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR);

    private JettySetup() {}

    static FusekiServer build(ServerOptions options, Front front, DataService sparql) {
        FusekiServer fuseki = FusekiServer.create()
                .port(options.address().port())
                .maxServerThreads(options.connections().threads())
                .fusekiModules(FusekiModules.empty())
                .add(SparqlDataset.NAME, sparql)
                .addServlet("/*", front)
                .build();
        Server jetty = fuseki.getJettyServer();
        listen(jetty, options);
        handleErrors(
                jetty,
                new ProblemErrors(
                        front.errors(), ResponseHeaders.of(options.address().origin())));
        options.logs().access().ifPresent(lines -> jetty.setRequestLog(new AccessLog(lines)));
        wrap(jetty, GracefulHandler::new);
        return fuseki;
    }

    /** In the place of what Fuseki listens with. */
    private static void listen(Server jetty, ServerOptions options) {
        ConnectionLimits limits = options.connections();
        HttpConnectionFactory http = jetty.getConnectors()[0].getConnectionFactory(HttpConnectionFactory.class);
        configure(http.getHttpConfiguration(), limits);
        ServerConnector connector = new PeekingConnector(jetty, http);
        connector.setHost(options.address().host());
        connector.setPort(options.address().port());
        connector.setIdleTimeout(limits.idle().toMillis());
        jetty.setConnectors(new Connector[] {connector});
        Connections connections = new Connections(connector, limits);
        connector.addBean(connections);
        wrap(jetty, inner -> new PacedHandler(connections, inner));
    }

    private static void wrap(Server jetty, UnaryOperator<Handler> wrapper) {
        Handler inner = jetty.getHandler();
        jetty.setHandler((Handler) null);
        jetty.setHandler(wrapper.apply(inner));
    }

    private static void configure(HttpConfiguration http, ConnectionLimits limits) {
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setUriCompliance(PATHS);
        // no line ends with a lone LF: to a proxy that passes it on it is a part of the line, and hides the next field
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    /** For what Jetty refuses before it reaches us. */
    private static void handleErrors(Server jetty, ProblemErrors errors) {
        jetty.setErrorHandler(errors);
        jetty.getDescendants(ServletContextHandler.class).forEach(context -> context.setErrorHandler(errors));
    }
}
