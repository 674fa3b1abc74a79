package docket.store;

import docket.problem.Unpacked;
import docket.rdf.CodePointOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that holds sorted lines already, read as it is; what is out of order there is refused, for it is damaged. */
final class SortedFile implements Lines {
    private final Path file;
    private final BufferedReader reader;
    private @Nullable String last;

    private SortedFile(Path file, InputStream in) {
        this.file = file;
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    static SortedFile open(Path file) throws IOException {
        return new SortedFile(file, Unpacked.open(file));
    }

    @Override
    public @Nullable String next() throws IOException {
        String line = reader.readLine();
        if (line != null && last != null && CodePointOrder.ORDER.compare(last, line) >= 0) {
            throw new IOException(file + " is not in order");
        }
        last = line;
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
