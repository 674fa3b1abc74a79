package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.problem.Unpacked;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Bytes of facts files, never more of them in memory at once than a document may have. */
final class Bytes {
    private Bytes() {}

    /** Takes a line, without its end. */
    interface LineSink {
        void line(byte[] line, int linesBefore);
    }

    /** Each line in turn; {@code .gz} is unpacked on the way. */
    static void lines(Path file, Problems problems, LineSink sink) {
        int linesBefore = 0;
        try (InputStream in = new BufferedInputStream(Unpacked.open(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
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
            TextFile.unreadable(file, linesBefore, e, problems);
        }
    }
}
