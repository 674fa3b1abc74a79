package docket.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** A state of the graph that can be compared with another: a generation, or a file that somebody has kept. */
public sealed interface Version extends AutoCloseable permits QuadFile, Version.Published {

    /** As a message shows it: the generation's name, or the file's path. */
    String name();

    /** Its graph, for reading. */
    DatasetGraph dataset();

    @Override
    void close();

    /** A generation of a store. */
    record Published(Generation generation) implements Version {
        @Override
        public String name() {
            return generation.name();
        }

        @Override
        public DatasetGraph dataset() {
            return generation.dataset();
        }

        @Override
        public void close() {
            generation.close();
        }
    }
}
