package docket.store;

import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A generation in the making: written once, checked, then published. Closed unpublished it leaves nothing behind; a
 * process that dies leaves a folder that the next build removes.
 */
public final class Draft implements AutoCloseable {
    private final Layout layout;
    private final Inputs inputs;
    private final BuildLock lock;
    private final DatasetGraph database;
    private final Problems problems;
    private final Object end = new Object();
    private boolean written;
    private boolean expelled;
    private boolean closed;

    /** Published, closed or abandoned; guarded by {@link #end}. */
    private boolean over;

    private Draft(Layout layout, Inputs inputs, BuildLock lock, DatasetGraph database, Problems problems) {
        this.layout = layout;
        this.inputs = inputs;
        this.lock = lock;
        this.database = database;
        this.problems = problems;
    }

    /**
     * Takes the build lock and clears away what builds that died have left.
     *
     * @param problems takes a warning for what can't be cleared away, now or after publishing
     */
    static Draft begin(Layout layout, Inputs inputs, Problems problems) throws IOException {
        Files.createDirectories(layout.dir());
        BuildLock lock = BuildLock.take(layout.lock());
        try {
            new Retention(layout, problems).sweep();
            Trees.delete(layout.build()); // a dead process may have had our number
            Path database = Files.createDirectories(layout.build().resolve(Layout.DATABASE));
            Location location = Location.create(database.toRealPath().toString());
            return new Draft(layout, inputs, lock, DatabaseMgr.connectDatasetGraph(location), problems);
        } catch (IOException | RuntimeException | InternalError e) {
            deleteQuietly(layout.build());
            lock.close();
            throw e;
        }
    }

    /** Loads all of it in one transaction; once only. */
    public void write(Loader loader) {
        if (written) {
            throw new IllegalStateException("a draft is written once");
        }
        written = true;
        onDisk(() -> {
            database.executeWrite(() -> {
                StreamRDF sink = StreamRDFLib.dataset(database);
                sink.start();
                loader.load(sink, new ReadOnlyDataset(database));
                sink.finish();
            });
            return true;
        });
    }

    /** Reads what has been written, in a transaction of its own. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        return onDisk(() -> database.calculateRead(() -> reader.apply(new ReadOnlyDataset(database))));
    }

    /**
     * Makes it the generation that is served, dumps included; the previous one stays. Nothing is visible to readers
     * before the last step, and then all of it.
     */
    public Manifest publish() {
        return onDisk(() -> {
            Path build = layout.build();
            Counts counts = checkedCounts();
            read(dataset -> onDisk(() -> {
                new DumpFiles(build.resolve(Layout.DUMPS)).write(dataset);
                return true;
            }));
            expel();
            synchronized (end) {
                if (over) {
                    throw new IllegalStateException("the build has been abandoned");
                }
                over = true;
                return new Publication(layout, problems).publish(build, inputs, counts);
            }
        });
    }

    /**
     * Ends it from another thread, for a process that is told to end: its last step is waited for where that has begun, else
     * nothing is left of it and it cannot be published any more.
     *
     * @return whether it is ended by this
     */
    boolean abandon() {
        synchronized (end) {
            if (over) {
                return false;
            }
            over = true;
            deleteQuietly(layout.build());
            return true;
        }
    }

    private Counts checkedCounts() {
        return database.calculateRead(() -> onDisk(() -> {
            Counts counts = Counts.of(database);
            Indexes.verify(database, counts);
            return counts;
        }));
    }

    private void expel() {
        if (!expelled) {
            expelled = true;
            TDBInternal.expel(database, true);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        synchronized (end) {
            over = true;
        }
        try {
            expel();
        } finally {
            deleteQuietly(layout.build());
            lock.close();
        }
    }

    private static void deleteQuietly(Path build) {
        try {
            Trees.delete(build);
        } catch (IOException e) {
            // the next build clears it away
        }
    }

    private <T> T onDisk(Trouble.Step<T> step) {
        return Trouble.guard(layout.dir(), step);
    }
}
