package docket.store;

import docket.problem.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.ProcessFileLock;

/** Held by the one build that may run on a store, in this process or any other; the system drops it when that dies. */
final class BuildLock implements AutoCloseable {
    private final ProcessFileLock lock;

    private BuildLock(ProcessFileLock lock) {
        this.lock = lock;
    }

    static BuildLock take(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // another build was faster; the lock decides
            }
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no file"); // opening a pipe waits for ever
        }
        ProcessFileLock lock = ProcessFileLock.create(file.toRealPath().toString());
        try {
            if (lock.tryLock()) {
                return new BuildLock(lock);
            }
        } catch (AlreadyLocked e) {
            throw running(file, Long.toString(ProcessHandle.current().pid()));
        } catch (RuntimeException e) {
            // held, but a full disk did not take our number
            ProcessFileLock.release(lock);
            throw e;
        }
        if (!lock.isLockedHere()) {
            ProcessFileLock.release(lock);
        }
        throw running(file, Files.readString(file).strip());
    }

    private static Failure running(Path file, String pid) {
        return Failure.store(
                String.valueOf(file.getParent()),
                "another build is running" + (pid.isEmpty() ? "" : " (pid " + pid + ")"),
                "wait until it has finished; the store still serves what was there before");
    }

    @Override
    public void close() {
        ProcessFileLock.release(lock);
    }
}
