package docket.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Counts the objects of each graph. */
public final class DistinctObjects {
    private DistinctObjects() {}

    /** By graph; {@link Quad#defaultGraphIRI} for the default one. Inside the caller's transaction. */
    public static Map<Node, Long> of(DatasetGraph dataset) {
        DatasetGraph base = DatasetGraphWrapper.unwrap(dataset);
        return base instanceof DatasetGraphTDB storage ? inOrder(storage) : remembered(base);
    }

    /** By the indexes in which they come in order, so that of millions none has to be remembered. */
    private static Map<Node, Long> inOrder(DatasetGraphTDB storage) {
        Map<Node, Long> counts = new HashMap<>();
        Iterator<NodeId> objects =
                Iter.map(all(storage.getTripleTable().getNodeTupleTable(), "OSP"), triple -> triple.get(2));
        counts.put(Quad.defaultGraphIRI, Iter.count(Iter.distinctAdjacent(objects)));
        Iterator<Tuple<NodeId>> objectsOfGraphs = Iter.map(
                all(storage.getQuadTable().getNodeTupleTable(), "GOSP"),
                quad -> TupleFactory.create2(quad.get(0), quad.get(3)));
        Iter.distinctAdjacent(objectsOfGraphs)
                .forEachRemaining(pair -> counts.merge(TDBInternal.getNode(storage, pair.get(0)), 1L, Long::sum));
        return counts;
    }

    private static Iterator<Tuple<NodeId>> all(NodeTupleTable table, String index) {
        return table.getTupleTable().selectIndex(index).all();
    }

    /** Of a dataset that is in memory anyway. */
    private static Map<Node, Long> remembered(DatasetGraph dataset) {
        Map<Node, Set<Node>> objects = new HashMap<>();
        dataset.find()
                .forEachRemaining(quad -> objects.computeIfAbsent(
                                quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph(),
                                graph -> new HashSet<>())
                        .add(quad.getObject()));
        return objects.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, graph ->
                (long) graph.getValue().size()));
    }
}
