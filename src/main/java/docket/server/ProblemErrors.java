package docket.server;

import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says as a problem document what Jetty itself refuses: a header that is too large, a path that is ambiguous. */
final class ProblemErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        byte[] body = HttpProblem.of(status, "http", "this request cannot be answered")
                .json();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Medium.PROBLEM.contentType());
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
