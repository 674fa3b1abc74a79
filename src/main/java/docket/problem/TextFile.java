package docket.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A text file that a user wrote, read once and whole: never more of it in memory than a document may have. */
public final class TextFile {
    /** In bytes. */
    public static final int LARGEST = 16 << 20;

    private TextFile() {}

    /** Its text; what is wrong is told. */
    public static Optional<String> read(Path file, Problems problems) {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return Utf8.decode(file.toString(), bytes, 0, problems);
            }
            tooLarge(Location.of(file.toString()), "the file", problems);
        } catch (IOException e) {
            unreadable(file, 0, e, problems);
        }
        return Optional.empty();
    }

    /** What is no regular file might never end, or never begin. */
    public static InputStream open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no file but a folder, a pipe or a device");
        }
        return Files.newInputStream(file);
    }

    /** @param what has more than {@value #LARGEST} bytes */
    public static void tooLarge(Location at, String what, Problems problems) {
        problems.error(
                at,
                what + " has more than " + (LARGEST >> 20) + " MiB",
                "split it; large data is JSON Lines, one line a fact");
    }

    /** @param linesBefore how much of it could be read, in lines; 0 where it could not be opened */
    public static void unreadable(Path file, int linesBefore, IOException e, Problems problems) {
        String why = switch (e) {
            case NoSuchFileException gone -> "no such file";
            case AccessDeniedException denied -> "no permission to read it";
            default -> "can't be read: " + e.getMessage();
        };
        problems.error(new Location(file.toString(), linesBefore == 0 ? 0 : linesBefore + 1, 0), why, "");
    }
}
