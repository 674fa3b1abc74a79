package docket.server;

import docket.server.http.ErrorReplies;
import docket.server.http.Exchange;
import docket.server.http.Origin;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Takes every request, Fuseki's and the others, and has it counted. */
final class Front extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ErrorReplies errors;
    private final transient Exchange exchange;
    private final transient Consumer<Throwable> bugs;
    private final transient Counter counter;

    /** Takes each request that was answered. */
    @FunctionalInterface
    private interface Counter {
        void note(String path, int status, Duration took);
    }

    Front(Site site, Origin origin, Consumer<Throwable> bugs) {
        this.errors = new ErrorReplies(site::errorPage);
        this.exchange = new Exchange(site::route, errors, origin, bugs);
        this.bugs = bugs;
        this.counter = site::note;
    }

    private Front(Front counted) {
        this.errors = counted.errors;
        this.exchange = counted.exchange;
        this.bugs = counted.bugs;
        this.counter = (path, status, took) -> {};
    }

    /** The same, for what nobody asked. */
    Front uncounted() {
        return new Front(this);
    }

    /** How to refuse what does not come as far as here. */
    ErrorReplies errors() {
        return errors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        serve(request, response);
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
        long start = System.nanoTime();
        try {
            int status = exchange.serve(request, response);
            counter.note(request.getRequestURI(), status, Duration.ofNanos(System.nanoTime() - start));
        } catch (OutOfMemoryError e) {
            // what other requests had in hand may be broken too: whoever runs the server ends it
            bugs.accept(e);
            throw e;
        } catch (IOException e) {
            // most often the client has gone; what has begun is cut by Jetty, for its length was announced
            if (!response.isCommitted()) {
                response.reset();
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
