package docket.store;

import docket.problem.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;

/** Says in a user's words what the file system refused. */
final class Trouble {
    private static final String HINT = "is the disk full, or the folder not yours to write?";

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
        } catch (RuntimeIOException | DBOpEnvException e) {
            throw Failure.store(store.toString(), String.valueOf(e.getMessage()), HINT);
        }
    }

    static Failure with(Path store, IOException e) {
        String place = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : store.toString();
        return Failure.store(place, message(e), HINT);
    }

    private static String message(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "no such file";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
