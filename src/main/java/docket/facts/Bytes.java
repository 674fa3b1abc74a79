package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Bytes of facts files, never more of them in memory at once than a document may have. */
final class Bytes {
    /** Of a YAML file, or of one line of JSON Lines. */
    static final int LARGEST_DOCUMENT = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private Bytes() {}

    /** Takes a line, without its end. */
    interface LineSink {
        void line(byte[] line, int linesBefore);
    }

    static Optional<byte[]> whole(Path file, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_DOCUMENT + 1);
            if (bytes.length <= LARGEST_DOCUMENT) {
                return Optional.of(bytes);
            }
            tooLarge(new Location(file.toString(), 0, 0), "the file", problems);
        } catch (IOException e) {
            unreadable(file, e, problems);
        }
        return Optional.empty();
    }

    /** Each line in turn; {@code .gz} is unpacked on the way. */
    static void lines(Path file, Problems problems, LineSink sink) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = new BufferedInputStream(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int linesBefore = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    sink.line(line.toByteArray(), linesBefore++);
                    line.reset();
                } else if (line.size() == LARGEST_DOCUMENT) {
                    tooLarge(new Location(file.toString(), linesBefore + 1, 0), "the line", problems);
                    return;
                } else {
                    line.write(next);
                }
            }
            sink.line(line.toByteArray(), linesBefore);
        } catch (IOException e) {
            unreadable(file, e, problems);
        }
    }

    private static void tooLarge(Location at, String what, Problems problems) {
        problems.error(
                at,
                what + " has more than " + (LARGEST_DOCUMENT >> 20) + " MiB",
                "large data is JSON Lines: one line a fact");
    }

    private static void unreadable(Path file, IOException e, Problems problems) {
        String why = switch (e) {
            case NoSuchFileException gone -> "no such file";
            case AccessDeniedException denied -> "no permission to read it";
            default -> "can't be read: " + e.getMessage();
        };
        problems.error(Location.of(file.toString()), why, "");
    }
}
