package docket.server.http;

import docket.problem.Failure;
import docket.problem.Problem;
import docket.query.bounded.BoundExceeded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;

/** Carries a request to its resource and the reply back; the one place where headers, methods and errors are handled. */
public final class Exchange {
    /** For the access log and the counts alone, nobody reads it; the number is the one that nginx gives it. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private static final long MOST_DISCARDED = 4L << 20;

    /** A part of the heap, for answers while they are read. */
    private static final int ROOM = 4;

    private final Function<String, Resource> routes;
    private final ErrorReplies errors;
    private final Origin origin;
    private final Map<String, String> always;
    private final Consumer<Throwable> bugs;
    private final AnswerRoom room = new AnswerRoom(Runtime.getRuntime().maxMemory() / ROOM);

    /**
     * @param routes path to resource; refuses with 404
     * @param bugs takes what nobody foresaw
     */
    public Exchange(Function<String, Resource> routes, ErrorReplies errors, Origin origin, Consumer<Throwable> bugs) {
        this.routes = routes;
        this.errors = errors;
        this.origin = origin;
        this.always = ResponseHeaders.of(origin);
        this.bugs = bugs;
    }

    /**
     * Answers the request, whatever happens.
     *
     * @return the status that was sent
     */
    public int serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = Gzip.applied(reply(request), Call.acceptEncoding(request));
        discardBody(request);
        try (AnswerRoom.Held held = room.hold(request.getRemoteAddr(), length(reply))) {
            send(reply, request, response);
            return reply.status();
        } catch (Refusal e) {
            Reply refusal = error(request, e.problem(), e.headers());
            send(refusal, request, response);
            return refusal.status();
        }
    }

    private static long length(Reply reply) {
        return reply.content() instanceof Content.Bytes content ? content.bytes().length : 0;
    }

    private void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(reply.status());
        always.forEach(response::setHeader);
        reply.headers().forEach(response::setHeader);
        send(reply.content(), request.getMethod().equals("HEAD"), response);
    }

    /** A body that nobody read: most clients see the answer only once they have sent it. */
    private static void discardBody(HttpServletRequest request) {
        if (request.getMethod().equals("GET")
                || Call.isBodyHeldBack(request)
                || request.getContentLengthLong() > MOST_DISCARDED) {
            return;
        }
        try {
            byte[] discarded = new byte[8192];
            long left = MOST_DISCARDED;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = request.getInputStream().read(discarded);
            }
        } catch (IOException e) {
            // then the client has to take the answer as it comes
        }
    }

    private Reply reply(HttpServletRequest request) {
        try {
            Call call = new Call(request, origin);
            return dispatch(call, routes.apply(call.path()));
        } catch (Refusal e) {
            return error(request, e.problem(), e.headers());
        } catch (Overload e) {
            return error(
                    request,
                    HttpProblem.of(
                            ProblemKind.MEMORY, "there is too little memory for this now; ask for less, or later"),
                    Map.of("Retry-After", "10"));
        } catch (Abandoned e) {
            return Reply.empty(CLIENT_CLOSED_REQUEST);
        } catch (BoundExceeded e) {
            return error(request, HttpProblem.of(ProblemKind.QUERY_TOO_COSTLY, e.getMessage()), Map.of());
        } catch (QueryCancelledException e) {
            return error(
                    request,
                    HttpProblem.of(ProblemKind.TIMEOUT, "the query took longer than a query may here"),
                    Map.of());
        } catch (QueryException e) {
            return error(request, HttpProblem.of(ProblemKind.MALFORMED, String.valueOf(e.getMessage())), Map.of());
        } catch (Failure e) {
            return error(request, problem(e), e.kind() == Failure.Kind.STORE ? Map.of("Retry-After", "10") : Map.of());
        } catch (StackOverflowError e) {
            return error(
                    request, HttpProblem.of(ProblemKind.QUERY_TOO_COSTLY, "the query is nested too deeply"), Map.of());
        } catch (InternalError e) {
            // the JVM's word for a mapped file that cannot be read
            bugs.accept(e);
            return error(
                    request,
                    HttpProblem.of(ProblemKind.STORE, "the store's files cannot be read"),
                    Map.of("Retry-After", "10"));
        } catch (RuntimeException e) {
            bugs.accept(e);
            return error(
                    request,
                    HttpProblem.of(ProblemKind.BUG, "something went wrong here; it has been logged"),
                    Map.of());
        }
    }

    private static Reply dispatch(Call call, Resource resource) {
        String method = call.method();
        if (resource.methods().contains(method.equals("HEAD") ? "GET" : method)) {
            return resource.answer(call);
        }
        TreeSet<String> allowed = new TreeSet<>(resource.methods());
        allowed.add("HEAD");
        allowed.add("OPTIONS");
        String allow = String.join(", ", allowed);
        if (method.equals("OPTIONS")) {
            return Reply.empty(204)
                    .with("Allow", allow)
                    .with("Access-Control-Allow-Methods", allow)
                    .with("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, *")
                    .with("Access-Control-Max-Age", "86400");
        }
        throw new Refusal(
                HttpProblem.of(ProblemKind.METHOD_NOT_ALLOWED, "this can be asked by " + allow),
                Map.of("Allow", allow));
    }

    /** What a failure that no resource expects means to a client. */
    private static HttpProblem problem(Failure failure) {
        String detail =
                failure.problems().stream().findFirst().map(Problem::message).orElse("");
        return switch (failure.kind()) {
            case USAGE -> HttpProblem.of(ProblemKind.MALFORMED, detail);
            case DATA -> HttpProblem.of(ProblemKind.DATA, detail);
            case STORE -> HttpProblem.of(ProblemKind.STORE, "the store cannot be read now");
        };
    }

    private Reply error(HttpServletRequest request, HttpProblem problem, Map<String, String> headers) {
        return errors.of(problem, Call.accept(request), headers);
    }

    private static void send(Content sent, boolean head, HttpServletResponse response) throws IOException {
        switch (sent) {
            case Content.None() -> {
                if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
                    response.flushBuffer(); // else Jetty tells a length of 0, which would be that of the whole answer
                }
            }
            case Content.Bytes content -> {
                response.setContentType(content.type());
                response.setContentLengthLong(content.bytes().length);
                if (!head) {
                    response.getOutputStream().write(content.bytes());
                }
            }
            case Content.Stream(String type, long length, InputStream stream) -> {
                try (stream) {
                    response.setContentType(type);
                    response.setContentLengthLong(length);
                    if (!head) {
                        OutputStream out = response.getOutputStream();
                        stream.transferTo(out);
                    }
                }
            }
        }
    }
}
