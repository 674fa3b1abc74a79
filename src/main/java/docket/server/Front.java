package docket.server;

import docket.server.http.Exchange;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Takes every request, Fuseki's and the others, and has it counted. */
final class Front extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;
    private final transient Exchange exchange;

    Front(Site site, Consumer<Throwable> bugs) {
        this.site = site;
        this.exchange = new Exchange(site::route, site::errorPage, bugs);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        serve(request, response);
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
        long start = System.nanoTime();
        int status = 0;
        try {
            status = exchange.serve(request, response);
        } catch (IOException e) {
            // the client has gone
            throw new UncheckedIOException(e);
        } finally {
            site.note(request.getRequestURI(), status, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
