package docket.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * The home page and what it links to, asked for before anybody else can ask: the JVM's first pages take ten times as long as
 * later ones, and longer among many that come at once. It comes without a port, past the access log, and is not counted.
 */
final class WarmUp {
    /** For one page, and for all that the home page links to. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final Pattern LINK = Pattern.compile("href=\"(?<path>(?<kind>/[^\"#?/]*(/([^\"#?]*/)?)?)[^\"#/]*)");

    private WarmUp() {}

    static void run(Front front) {
        Server server = new Server();
        LocalConnector connector = new LocalConnector(server);
        server.addConnector(connector);
        ServletContextHandler servlets = new ServletContextHandler();
        servlets.addServlet(new ServletHolder(front.uncounted()), "/*");
        server.setHandler(servlets);
        try {
            LifeCycle.start(server);
            Collection<String> paths = links(page(connector, "/"));
            long end = System.nanoTime() + AT_MOST.toNanos();
            for (String path : paths) {
                if (System.nanoTime() > end) {
                    break;
                }
                page(connector, path);
            }
        } finally {
            LifeCycle.stop(server);
        }
    }

    /** To this server, one of each kind: of those below the same folder the first. */
    static Collection<String> links(String page) {
        Map<String, String> kinds = new LinkedHashMap<>();
        LINK.matcher(page).results().forEach(link -> kinds.putIfAbsent(link.group("kind"), link.group("path")));
        return kinds.values();
    }

    /** Empty where none comes: whoever asks for it next is told why. */
    private static String page(LocalConnector connector, String path) {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
        try {
            return Objects.requireNonNullElse(
                    connector.getResponse(request, false, AT_MOST.toMillis(), MILLISECONDS), "");
        } catch (Exception e) {
            return "";
        }
    }
}
