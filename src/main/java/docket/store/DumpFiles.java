package docket.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/** The dumps that every generation carries: the view in Turtle, all of it in TriG and in sorted, packed N-Quads. */
record DumpFiles(Path folder) {
    /** The one that can be compared line by line. */
    static final String SORTED = "docket.nq.gz";

    void write(DatasetGraph dataset) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = create("docket.ttl")) {
            new Dump(dataset, DumpScope.VIEW).write(DumpFormat.TURTLE, out);
        }
        try (OutputStream out = create("docket.trig")) {
            new Dump(dataset, DumpScope.ALL).write(DumpFormat.TRIG, out);
        }
        // Java's gzip header holds neither time nor name, so that the same quads give the same bytes
        try (OutputStream out = new GZIPOutputStream(create(SORTED))) {
            new Dump(dataset, DumpScope.ALL).write(DumpFormat.NQUADS, out);
        }
    }

    private OutputStream create(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }
}
