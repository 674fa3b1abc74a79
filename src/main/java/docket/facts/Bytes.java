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

    /** Facts shrink to a tenth or a thirtieth; what grows more than this on the way out is a trap. */
    private static final int MOST_UNPACKED = 200;

    private static final long ALWAYS_UNPACKED = 64L << 20;

    private Bytes() {}

    /** Takes a line, without its end. */
    interface LineSink {
        void line(byte[] line, int linesBefore);
    }

    /** All of a text file; what is wrong is told. */
    static Optional<String> text(Path file, Problems problems) {
        return whole(file, problems).flatMap(bytes -> Utf8.decode(file.toString(), bytes, 0, problems));
    }

    private static Optional<byte[]> whole(Path file, Problems problems) {
        try (InputStream in = open(file)) {
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
        try (InputStream raw = open(file);
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

    /** What is no regular file might never end, or never begin. */
    private static InputStream open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no file but a folder, a pipe or a device");
        }
        return Files.newInputStream(file);
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
