package docket.cli;

import docket.problem.Failure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.RuntimeIOException;
import org.jspecify.annotations.Nullable;

/** Where a command's data go: a file that is whole or not there, or standard output. */
record OutputFile(@Nullable Path file, Console console) {

    /** What writes the data; it leaves the stream open. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes into the file, or to standard output where there is none or it is called {@code -}. */
    void write(Writing writing) throws IOException {
        if (file == null || file.toString().equals("-")) {
            console.data(writing);
        } else {
            toFile(writing, file);
        }
    }

    /** Beside the file first, so that a run that fails leaves none that is cut short. */
    private static void toFile(Writing writing, Path file) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            straight(writing, file);
            return;
        }
        Path part = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        } catch (RuntimeIOException e) {
            throw unwritable(file, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Into a device or a named pipe, which must not be replaced by a file. */
    private static void straight(Writing writing, Path device) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device))) {
            writing.to(out);
        } catch (IOException e) {
            throw unwritable(device, e);
        } catch (RuntimeIOException e) {
            throw unwritable(device, e);
        }
    }

    /** Jena's writers hide what the disk said. */
    private static Failure unwritable(Path file, RuntimeIOException e) {
        return unwritable(file, e.getCause() instanceof IOException io ? io : new IOException(e.getMessage()));
    }

    private static Failure unwritable(Path file, IOException e) {
        String why = switch (e) {
            case NoSuchFileException missing -> "there is no such folder";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return Failure.store(file.toString(), "can't be written: " + why, "");
    }
}
