package docket.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A published generation, open for reading until it is closed; nothing here changes one byte of it. */
public final class Generation implements AutoCloseable {
    private final Path folder;
    private final Manifest manifest;
    private final ReaderFolder link;
    private final DatasetGraph database;
    private final DatasetGraph readOnly;
    private final Thread atExit;
    private boolean closed;

    private Generation(Path folder, Manifest manifest, ReaderFolder link, DatasetGraph database) {
        this.folder = folder;
        this.manifest = manifest;
        this.link = link;
        this.database = database;
        this.readOnly = new ReadOnlyDataset(database);
        this.atExit = new Thread(() -> deleteQuietly(link), "docket-reader-cleanup");
    }

    /** Opens it after comparing its files with the manifest. */
    static Generation open(Layout layout, String name, Verification verification) throws IOException, DamagedException {
        ReaderFolder link = folderFor(new Readers(layout.readers()), name);
        try {
            Path folder = layout.generation(name);
            Manifest manifest = verified(folder, verification);
            link.link(folder, manifest);
            DatasetGraph database =
                    DatabaseMgr.connectDatasetGraph(Location.create(link.path().toString()));
            Generation generation = new Generation(folder, manifest, link, database);
            Runtime.getRuntime().addShutdownHook(generation.atExit);
            return generation;
        } catch (IOException | DamagedException | RuntimeException e) {
            deleteQuietly(link);
            throw e;
        }
    }

    /**
     * In the store, where builders see it; in the system's temporary folder where the store is not ours to write. That
     * reader is invisible to builders: two builds later its generation may go. What it has opened by then stays readable
     * until it is closed, and what it has not yet opened is missing, on which {@link Store#open} tries the next one.
     */
    private static ReaderFolder folderFor(Readers readers, String name) throws IOException {
        try {
            readers.sweep();
        } catch (IOException e) {
            // what others have left is not ours to delete; the next builder does it
        }
        try {
            return readers.announce(name);
        } catch (FileSystemException e) {
            return ReaderFolder.temporary();
        }
    }

    /** Its manifest, once everything that it lists has been found in place. */
    static Manifest verified(Path folder, Verification verification) throws IOException, DamagedException {
        Manifest manifest;
        try {
            manifest = Manifest.read(folder);
        } catch (NoSuchFileException e) {
            throw new DamagedException(List.of(Layout.MANIFEST + " is missing"));
        }
        if (!folder.getFileName().toString().equals(manifest.generation())) {
            throw new DamagedException(List.of(Layout.MANIFEST + " belongs to " + manifest.generation()));
        }
        List<String> damages = verification.damages(folder, manifest);
        if (!damages.isEmpty()) {
            throw new DamagedException(damages);
        }
        return manifest;
    }

    /** {@code gen-0123456789abcdef}. */
    public String name() {
        return manifest.generation();
    }

    public Path folder() {
        return folder;
    }

    /** Folder of the dump files, {@code docket.ttl}, {@code docket.trig} and {@code docket.nq.gz}. */
    public Path dumps() {
        return folder.resolve(Layout.DUMPS);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The graph, to be read inside a read transaction; a write throws {@link UnsupportedOperationException}. */
    public DatasetGraph dataset() {
        return readOnly;
    }

    /** Closes the database; a query that is still running on it fails. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        TDBInternal.expel(database, true);
        deleteQuietly(link);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is on its way out already, and the hook does the same work
        }
    }

    private static void deleteQuietly(ReaderFolder link) {
        try {
            link.delete();
        } catch (IOException e) {
            // swept by the next reader or builder, once this process has gone
        }
    }
}
