package docket.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A published generation, open for reading until it is closed; nothing here changes one byte of it. */
public final class Generation implements AutoCloseable {
    private final Edition edition;
    private final GenerationFiles files;
    private final ReaderFolder link;
    private final DatasetGraph database;
    private final DatasetGraph readOnly;
    private final Thread atExit;
    private boolean closed;

    private Generation(Edition edition, GenerationFiles files, ReaderFolder link, DatasetGraph database) {
        this.edition = edition;
        this.files = files;
        this.link = link;
        this.database = database;
        this.readOnly = new ReadOnlyDataset(database);
        this.atExit = new Thread(() -> deleteQuietly(link), "docket-reader-cleanup");
    }

    /**
     * Opens it after comparing its files with the manifest, through a folder in the store, where builders see it; through one
     * in the system's temporary folder where the store is not ours to write, or full. That reader is invisible to builders:
     * two builds later its generation may go. What it has opened by then stays readable until it is closed, and what it has
     * not yet opened is missing, on which {@link Store#open} tries the next one.
     */
    static Generation open(Layout layout, String name, Verification verification) throws IOException, DamagedException {
        Path folder = layout.generation(name);
        try {
            return open(folder, verification, announced(new Readers(layout.readers()), name));
        } catch (IOException | RuntimeIOException | DBOpEnvException e) {
            return open(folder, verification, Readers.temporary().announcePrivately(name));
        }
    }

    private static ReaderFolder announced(Readers readers, String name) throws IOException {
        try {
            readers.sweep();
        } catch (IOException e) {
            // what others have left is not ours to delete; the next builder does it
        }
        return readers.announce(name);
    }

    private static Generation open(Path folder, Verification verification, ReaderFolder link)
            throws IOException, DamagedException {
        try {
            Edition edition = Edition.of(folder); // first: what takes its place meanwhile is another one
            GenerationFiles files = GenerationFiles.verified(folder, verification);
            link.link(files);
            DatasetGraph database =
                    DatabaseMgr.connectDatasetGraph(Location.create(link.path().toString()));
            Generation generation = new Generation(edition, files, link, database);
            Runtime.getRuntime().addShutdownHook(generation.atExit);
            return generation;
        } catch (IOException | DamagedException | RuntimeException e) {
            deleteQuietly(link);
            throw e;
        }
    }

    /** {@code gen-0123456789abcdef}. */
    public String name() {
        return files.name();
    }

    /** The folder that was opened. */
    public Edition edition() {
        return edition;
    }

    public GenerationFiles files() {
        return files;
    }

    /** Folder of the dump files. */
    public Path dumps() {
        return files.dumps();
    }

    public Manifest manifest() {
        return files.manifest();
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
