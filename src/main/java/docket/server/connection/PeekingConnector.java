package docket.server.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/** Listens as Jetty does, and can tell of a client that is being answered whether it has gone, which Jetty sees only after that. */
public final class PeekingConnector extends ServerConnector {

    public PeekingConnector(Server server, HttpConnectionFactory http) {
        super(server, http);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key)
            throws IOException {
        SocketChannelEndPoint end = new Peeking(channel, selector, key, getScheduler(), getExecutor());
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }

    /**
     * The server's end of a connection. It reads a little ahead to see whether the client's end is closed, and hands that on to
     * whoever reads next: the beginning of a request that came before the last one was answered. All of this is called by the
     * one thread that has the connection in hand.
     */
    static final class Peeking extends SocketChannelEndPoint {
        /** In bytes; of a client who has sent more, it is not known whether it has gone. */
        private static final int AHEAD = 256;

        private final Executor executor;
        private final ByteBuffer ahead = ByteBuffer.allocate(AHEAD).flip();

        private Peeking(
                SocketChannel channel,
                ManagedSelector selector,
                SelectionKey key,
                Scheduler scheduler,
                Executor executor) {
            super(channel, selector, key, scheduler);
            this.executor = executor;
        }

        /** Asked while a request is answered whose body has been read. */
        boolean isGone() {
            try {
                return super.fill(ahead) < 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            return ahead.hasRemaining() ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
        }

        @Override
        protected void needsFillInterest() {
            if (ahead.hasRemaining()) {
                executor.execute(getFillInterest()::fillable);
            } else {
                super.needsFillInterest();
            }
        }
    }
}
