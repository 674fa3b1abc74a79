package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.problem.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Bytes of facts files, never more of them in memory at once than a document may have. */
final class Bytes {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;

    private Bytes(InputStream in) {
        this.in = in;
    }

    /** Takes a line, without its end. */
    interface LineSink {
        void line(byte[] line, int linesBefore);
    }

    /**
     * Each line in turn that is not blank; {@code .gz} is unpacked on the way. A blank one costs next to nothing: a small
     * file may hold hundreds of millions of them.
     */
    static void lines(Path file, Problems problems, LineSink sink) {
        int linesBefore = 0;
        try (InputStream in = Unpacked.open(file)) {
            Bytes bytes = new Bytes(in);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int length = 0;
            boolean blank = true;
            for (int next = bytes.next(); next >= 0; next = bytes.next()) {
                if (next != '\n') {
                    if (length++ == TextFile.LARGEST) {
                        TextFile.tooLarge(new Location(file.toString(), linesBefore + 1, 0), "the line", problems);
                        return;
                    }
                    line.write(next);
                    blank &= next == ' ' || next == '\t' || next == '\r';
                    continue;
                }
                if (!blank) {
                    sink.line(line.toByteArray(), linesBefore);
                    if (problems.isFull(file.toString())) {
                        return;
                    }
                }
                if (length > 0) {
                    line.reset();
                }
                length = 0;
                blank = true;
                linesBefore++;
            }
            if (!blank) {
                sink.line(line.toByteArray(), linesBefore);
            }
        } catch (IOException e) {
            TextFile.unreadable(file, linesBefore, e, problems);
        }
    }

    /** As {@link InputStream#read()}, without the lock that a stream takes for each byte. */
    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(chunk));
        }
        return at == end ? -1 : chunk[at++] & 0xFF;
    }
}
