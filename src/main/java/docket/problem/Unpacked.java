package docket.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * What a {@code .gz} file holds. Our files shrink to a tenth or a fiftieth; what grows more than
 * {@value #MOST} times on the way out is a trap, and reading it fails.
 */
public final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MOST = 200;
    private static final long ALWAYS = 64L << 20;

    private long left;

    private Unpacked(Path file, InputStream packed) throws IOException {
        super(new GZIPInputStream(packed, BUFFER));
        left = Math.max(ALWAYS, MOST * Files.size(file));
    }

    /** The bytes of a file as they were before it was packed, which its name tells. */
    public static InputStream open(Path file) throws IOException {
        InputStream in = TextFile.open(file);
        if (!file.toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new Unpacked(file, in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : counted(1, next);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int bytes, int result) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("unpacks to more than " + MOST + " times its size");
        }
        return result;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
