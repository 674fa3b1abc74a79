package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Bytes of facts files, never more of them in memory at once than a document may have. */
final class Bytes {
    private static final int BUFFER = 1 << 16;

    /** Facts shrink to a tenth or a thirtieth; what grows more than this on the way out is a trap. */
    private static final int MOST_UNPACKED = 200;

    private static final long ALWAYS_UNPACKED = 64L << 20;

    private Bytes() {}

    /** Takes a line, without its end. */
    interface LineSink {
        void line(byte[] line, int linesBefore);
    }

    /** Each line in turn; {@code .gz} is unpacked on the way. */
    static void lines(Path file, Problems problems, LineSink sink) {
        try (InputStream raw = TextFile.open(file);
                InputStream in = new BufferedInputStream(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int linesBefore = 0;
            long left = Math.max(ALWAYS_UNPACKED, MOST_UNPACKED * Files.size(file));
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (--left < 0) {
                    problems.error(
                            new Location(file.toString(), linesBefore + 1, 0),
                            "unpacks to more than " + MOST_UNPACKED + " times its size",
                            "is it damaged? Facts do not shrink that much");
                    return;
                }
                if (next == '\n') {
                    sink.line(line.toByteArray(), linesBefore++);
                    line.reset();
                    if (problems.isFull(file.toString())) {
                        return;
                    }
                } else if (line.size() == TextFile.LARGEST) {
                    TextFile.tooLarge(new Location(file.toString(), linesBefore + 1, 0), "the line", problems);
                    return;
                } else {
                    line.write(next);
                }
            }
            sink.line(line.toByteArray(), linesBefore);
        } catch (IOException e) {
            TextFile.unreadable(file, e, problems);
        }
    }
}
