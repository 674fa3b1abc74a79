package docket.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection whose bytes go and come as slowly as a test wants. */
final class SlowClient implements AutoCloseable {
    private static final int STEP = 50;
    private static final int PATIENCE = 30_000;

    private final Socket socket = new Socket();

    SlowClient(URI server) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
        socket.setSoTimeout(PATIENCE);
    }

    SlowClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /**
     * Sends a byte now and then.
     *
     * @return whether the server ended the connection before it had them all
     */
    boolean trickles(int bytes) throws InterruptedException {
        try {
            for (int i = 0; i < bytes; i++) {
                Thread.sleep(STEP);
                send("x");
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether the server ends the connection without a byte. */
    boolean isEnded() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return !(e instanceof java.net.SocketTimeoutException);
        }
    }

    /** The first bytes of what comes. */
    String next(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    /** What comes until the connection ends. */
    String rest() {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                text.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // cut: what came until then counts
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
