package docket.store;

import java.util.Iterator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** How much of the graph a dump holds. */
public enum DumpScope {
    /** The resolved view, which is the default graph. */
    VIEW,
    /** The view and all named graphs. */
    ALL;

    Iterator<Quad> quads(DatasetGraph dataset) {
        return switch (this) {
            case VIEW -> dataset.find(Quad.defaultGraphIRI, null, null, null);
            case ALL -> dataset.find();
        };
    }
}
