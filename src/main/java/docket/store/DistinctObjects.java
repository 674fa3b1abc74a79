package docket.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Counts the objects of each graph by the indexes in which they stand in order, so that none has to be remembered. */
public final class DistinctObjects {
    private DistinctObjects() {}

    /**
     * By graph; {@link Quad#defaultGraphIRI} for the default one. Inside the caller's transaction.
     *
     * @param database of TDB2
     */
    public static Map<Node, Long> of(DatasetGraph database) {
        Map<Node, Long> counts = new HashMap<>();
        DatasetGraphTDB storage = TDBInternal.requireStorage(DatasetGraphWrapper.unwrap(database));
        var objects = inOrder(storage.getTripleTable().getNodeTupleTable(), "OSP");
        counts.put(Quad.defaultGraphIRI, Iter.count(Iter.distinctAdjacent(Iter.map(objects, triple -> triple.get(2)))));
        var objectsOfGraphs = inOrder(storage.getQuadTable().getNodeTupleTable(), "GOSP");
        Iter.distinctAdjacent(Iter.map(objectsOfGraphs, quad -> TupleFactory.create2(quad.get(0), quad.get(3))))
                .forEachRemaining(pair -> counts.merge(TDBInternal.getNode(storage, pair.get(0)), 1L, Long::sum));
        return counts;
    }

    private static Iterator<Tuple<NodeId>> inOrder(NodeTupleTable table, String index) {
        return table.getTupleTable().selectIndex(index).all();
    }
}
