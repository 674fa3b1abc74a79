package docket.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * How much a dataset holds.
 *
 * @param triples in the default graph
 * @param quads in the named graphs
 * @param graphs that have a name
 */
public record Counts(long triples, long quads, long graphs) {

    /** Counts by reading all of it, inside the caller's transaction. */
    public static Counts of(DatasetGraph dataset) {
        return new Counts(
                Iter.count(dataset.find(Quad.defaultGraphIRI, null, null, null)),
                Iter.count(dataset.findNG(null, null, null, null)),
                Iter.count(dataset.listGraphNodes()));
    }
}
