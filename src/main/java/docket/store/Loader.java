package docket.store;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/** Loads a draft, inside its one write transaction; what it throws rolls everything back. */
@FunctionalInterface
public interface Loader {
    /**
     * Writes quads and prefixes.
     *
     * @param sink takes triples into the default graph, quads into named ones; start and finish are called around
     * @param soFar shows what has been written; an iterator over it doesn't survive the next write
     */
    void load(StreamRDF sink, DatasetGraph soFar);
}
