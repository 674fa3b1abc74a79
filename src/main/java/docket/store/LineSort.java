package docket.store;

import docket.rdf.CodePointOrder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts more lines than memory holds: what is too much becomes sorted runs on disk, merged when they are read. */
final class LineSort implements AutoCloseable {
    /** Where the runs are kept. */
    static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private static final long CHARACTERS = 1L << 25;

    private final long limit;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private long size;
    private @Nullable Path folder;

    LineSort() {
        this(CHARACTERS);
    }

    /** @param limit how many characters are kept in memory */
    LineSort(long limit) {
        this.limit = limit;
    }

    /** @param line without a line feed */
    void add(String line) throws IOException {
        lines.add(line);
        size += line.length();
        if (size > limit) {
            spill();
        }
    }

    /** All that has been added, to be read before this is closed. */
    Lines sorted() throws IOException {
        if (runs.isEmpty()) {
            return kept();
        }
        spill();
        List<Lines> open = new ArrayList<>();
        for (Path run : runs) {
            open.add(SortedFile.open(run));
        }
        return new MergedLines(open);
    }

    private void spill() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(FOLDER, "docket-sort");
        }
        Path run = folder.resolve("run-" + runs.size());
        try (BufferedWriter out = Files.newBufferedWriter(run);
                Lines sorted = kept()) {
            for (String line = sorted.next(); line != null; line = sorted.next()) {
                out.write(line);
                out.write('\n');
            }
        }
        runs.add(run);
        lines.clear();
        size = 0;
    }

    private Lines kept() {
        lines.sort(CodePointOrder.ORDER);
        return new Kept(lines);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Trees.delete(folder);
        }
    }

    /** What is in memory. */
    private static final class Kept implements Lines {
        private final List<String> lines;
        private int read;

        Kept(List<String> sorted) {
            this.lines = sorted;
        }

        @Override
        public @Nullable String next() {
            while (read > 0 && read < lines.size() && lines.get(read).equals(lines.get(read - 1))) {
                read++;
            }
            return read < lines.size() ? lines.get(read++) : null;
        }

        @Override
        public void close() {}
    }
}
