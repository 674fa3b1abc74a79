package docket.server.connection;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Follows each request from its head to the last byte of its answer. */
public final class PacedHandler extends Handler.Wrapper {
    /** The attribute of a request that tells whether its client has gone: a {@link BooleanSupplier}, for who answers it. */
    public static final String GONE = PacedHandler.class.getName() + ".gone";

    private final Connections connections;

    public PacedHandler(Connections connections, Handler inner) {
        super(inner);
        this.connections = connections;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Peer peer = connections.of(request.getConnectionMetaData().getConnection());
        boolean chunked = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        if (chunked && !isPlainlyChunked(request)) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        peer.asked(!chunked && request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) <= 0);
        Request asked = new Asked(request, peer);
        asked.setAttribute(GONE, (BooleanSupplier) peer::isGone);
        return super.handle(asked, new Taken(asked, response, peer), new Before(peer::done, callback));
    }

    /** What else may stand there is unpacked by some and not by others; HTTP/1.0 does not know it (RFC 9112, section 6.1). */
    private static boolean isPlainlyChunked(Request request) {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING).stream()
                        .allMatch(HttpHeaderValue.CHUNKED::is);
    }

    private static final class Asked extends Request.Wrapper {
        private final Peer peer;

        Asked(Request request, Peer peer) {
            super(request);
            this.peer = peer;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                peer.asked(true);
            }
            return chunk;
        }
    }

    private static final class Taken extends Response.Wrapper {
        private final Peer peer;
        private long bytes;

        Taken(Request request, Response response, Peer peer) {
            super(request, response);
            this.peer = peer;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            bytes += content == null ? 0 : content.remaining();
            peer.takes(bytes);
            super.write(last, content, new Before(peer::took, callback));
        }
    }

    /** Notes the end before it is known to others. */
    private static final class Before extends Callback.Nested {
        private final Runnable note;

        Before(Runnable note, Callback callback) {
            super(callback);
            this.note = note;
        }

        @Override
        public void succeeded() {
            note.run();
            super.succeeded();
        }

        @Override
        public void failed(Throwable cause) {
            note.run();
            super.failed(cause);
        }
    }
}
