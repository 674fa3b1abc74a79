package docket.store;

import docket.problem.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The open readers of a store, in all processes: one folder each, named after the generation and the process.
 *
 * <p>A reader is alive while its process is (number and start time), or while the lock that TDB2 took in its folder is
 * held, which is also seen from another container. The lock file of a process that is alive is never opened: closing
 * any handle on it would drop the lock.
 */
record Readers(Path folder) {
    private static final Pattern NAME = Pattern.compile("(gen-[0-9a-f]{16})\\.(\\d+)\\.(\\d+)\\.[0-9a-f-]+");
    private static final String TDB_LOCK = "tdb.lock";

    /** Announces a reader of the generation. Announce first, then look whether the generation is still there. */
    ReaderFolder announce(String generation) throws IOException {
        Files.createDirectories(folder);
        return ReaderFolder.create(fresh(generation));
    }

    /** Those outside any store, in the system's temporary folder. */
    static Readers temporary() {
        return new Readers(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * A reader for this user alone, in a folder of everybody's. Deletes what dead processes of the same user have left there;
     * fails with STORE where none can be made.
     */
    ReaderFolder announcePrivately(String generation) throws IOException {
        ReaderFolder mine = createPrivate(generation);
        for (Path reader : Trees.children(folder)) {
            if (NAME.matcher(reader.getFileName().toString()).matches()
                    && owner(reader).equals(owner(mine.path()))
                    && !isAlive(reader)) {
                Trees.delete(reader);
            }
        }
        return mine;
    }

    private ReaderFolder createPrivate(String generation) {
        try {
            return ReaderFolder.createPrivate(fresh(generation));
        } catch (IOException e) {
            throw Failure.store(
                    folder.toString(),
                    "no folder can be made here, nor in the store: " + Trouble.message(e),
                    "a reader needs one; name another with DOCKET_JAVA_OPTS=-Djava.io.tmpdir=FOLDER");
        }
    }

    private static Optional<UserPrincipal> owner(Path path) throws IOException {
        try {
            return Optional.of(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path fresh(String generation) {
        ProcessHandle self = ProcessHandle.current();
        return folder.resolve(String.format(
                Locale.ROOT,
                "%s.%d.%d.%x-%x",
                generation,
                self.pid(),
                startMillis(self),
                Thread.currentThread().threadId(),
                System.nanoTime()));
    }

    boolean isRead(String generation) throws IOException {
        for (Path reader : Trees.children(folder)) {
            if (reader.getFileName().toString().startsWith(generation + ".") && isAlive(reader)) {
                return true;
            }
        }
        return false;
    }

    /** Deletes what dead processes left. */
    void sweep() throws IOException {
        for (Path reader : Trees.children(folder)) {
            if (!isAlive(reader)) {
                Trees.delete(reader);
            }
        }
    }

    private static boolean isAlive(Path reader) throws IOException {
        Matcher name = NAME.matcher(reader.getFileName().toString());
        if (!name.matches()) {
            return true; // not ours to judge
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(2)));
        return process.isPresent() && startMillis(process.get()) == Long.parseLong(name.group(3))
                || isLocked(reader.resolve(TDB_LOCK));
    }

    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Since 1970; 0 where the system doesn't tell. */
    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
