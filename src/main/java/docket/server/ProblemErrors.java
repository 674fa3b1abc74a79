package docket.server;

import docket.server.http.Accept;
import docket.server.http.Content;
import docket.server.http.ErrorReplies;
import docket.server.http.HttpProblem;
import docket.server.http.Reply;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in our own forms what Jetty itself refuses: a header that is too large, a path that is ambiguous. */
final class ProblemErrors extends ErrorHandler {
    private final ErrorReplies errors;
    private final Map<String, String> always;

    /** @param always the headers of every reply */
    ProblemErrors(ErrorReplies errors, Map<String, String> always) {
        this.errors = errors;
        this.always = always;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String accept = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        Reply reply = errors.of(HttpProblem.http(status, detail(status)), Accept.parse(accept), Map.of());
        always.forEach(response.getHeaders()::put);
        reply.headers().forEach(response.getHeaders()::put);
        if (reply.content() instanceof Content.Bytes content) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, content.type());
            response.write(true, ByteBuffer.wrap(content.bytes()), callback);
        } else {
            callback.succeeded();
        }
        return true;
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "this is no well-formed request, or its path can be read in two ways";
            case 414 -> "the address is too long; a long query can be sent by POST";
            case 431 -> "the request's headers are too large";
            default -> "this request cannot be answered";
        };
    }
}
