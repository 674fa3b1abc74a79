package docket.store;

import docket.problem.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;

/** Says in a user's words what the file system refused. */
final class Trouble {
    private static final String HINT = "is the disk full, or damaged, or only to be read?";
    private static final String DENIED = "whose is it? This user may not read it, or not write it";
    private static final String FULL = "make room on it; what was published before is still served";

    /** In bytes; no build gets by with less. */
    private static final long ROOM = 1 << 20;

    private Trouble() {}

    /** What may fail with the disk. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Runs a step; where the disk fails it, so does this, with STORE. */
    static <T> T guard(Path store, Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw with(store, e);
        } catch (UncheckedIOException e) {
            throw with(store, Objects.requireNonNull(e.getCause(), "it wraps one"));
        } catch (RuntimeIOException | DBOpEnvException e) {
            throw e.getCause() instanceof IOException io
                    ? with(store, io)
                    : failure(store, store.toString(), String.valueOf(e.getMessage()));
        } catch (InternalError e) {
            // TDB2 writes into mapped memory: where the disk has no page for it, the JVM throws this
            throw failure(store, store.toString(), "the database's files can't be written or read");
        }
    }

    static Failure with(Path store, IOException e) {
        String place = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : store.toString();
        return e instanceof AccessDeniedException
                ? Failure.store(place, message(e), DENIED)
                : failure(store, place, message(e));
    }

    /** The system's words for a full disk differ, and a write into mapped memory has none: so it is asked. */
    private static Failure failure(Path store, String place, String why) {
        return isFull(store)
                ? Failure.store(place, "the disk is full (" + why + ")", FULL)
                : Failure.store(place, why, HINT);
    }

    private static boolean isFull(Path store) {
        try {
            FileStore disk = Files.getFileStore(store);
            return !disk.isReadOnly() && disk.getUsableSpace() < ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    static String message(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
