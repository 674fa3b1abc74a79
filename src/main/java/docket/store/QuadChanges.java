package docket.store;

import docket.rdf.CodePointOrder;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one version has and another has not, found by walking through both at once; kept on disk as sorted N-Quads.
 *
 * @param folder of the two files, deleted when this is closed
 * @param removed how many quads only the old version has
 * @param added how many only the new one has
 */
record QuadChanges(Path folder, long removed, long added) implements Closeable {

    static QuadChanges between(Version old, Version now) throws IOException {
        Path folder = Files.createTempDirectory("docket-diff");
        try (LineSort sortOld = new LineSort();
                LineSort sortNow = new LineSort();
                Lines before = lines(old, sortOld);
                Lines after = lines(now, sortNow)) {
            return merge(before, after, folder);
        } catch (IOException | RuntimeException e) {
            Trees.delete(folder);
            throw e;
        }
    }

    private static Lines lines(Version version, LineSort sort) throws IOException {
        return switch (version) {
            case Version.Published(Generation generation) ->
                SortedFile.open(generation.dumps().resolve(DumpFiles.SORTED));
            case QuadFile file -> {
                file.sortInto(sort);
                yield sort.sorted();
            }
        };
    }

    private static QuadChanges merge(Lines before, Lines after, Path folder) throws IOException {
        long removed = 0;
        long added = 0;
        try (BufferedWriter out = Files.newBufferedWriter(removed(folder));
                BufferedWriter in = Files.newBufferedWriter(added(folder))) {
            String old = before.next();
            String now = after.next();
            while (old != null || now != null) {
                int order = compare(old, now);
                if (order < 0) {
                    out.write(old + "\n");
                    removed++;
                } else if (order > 0) {
                    in.write(now + "\n");
                    added++;
                }
                old = order <= 0 ? before.next() : old;
                now = order >= 0 ? after.next() : now;
            }
        }
        return new QuadChanges(folder, removed, added);
    }

    /** The end comes after every line. */
    private static int compare(@Nullable String old, @Nullable String now) {
        return old == null ? 1 : now == null ? -1 : CodePointOrder.ORDER.compare(old, now);
    }

    Lines removedLines() throws IOException {
        return SortedFile.open(removed(folder));
    }

    Lines addedLines() throws IOException {
        return SortedFile.open(added(folder));
    }

    private static Path removed(Path folder) {
        return folder.resolve("removed.nq");
    }

    private static Path added(Path folder) {
        return folder.resolve("added.nq");
    }

    @Override
    public void close() throws IOException {
        Trees.delete(folder);
    }
}
