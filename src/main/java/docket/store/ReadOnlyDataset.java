package docket.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapUnmodifiable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.graph.GraphReadOnly;

/** A dataset that refuses every write and every write transaction; queries still run on the storage itself. */
final class ReadOnlyDataset extends DatasetGraphReadOnly {

    ReadOnlyDataset(DatasetGraph dataset) {
        super(dataset);
    }

    @Override
    public void begin(ReadWrite mode) {
        if (mode == ReadWrite.WRITE) {
            throw new UnsupportedOperationException("read-only dataset");
        }
        get().begin(mode);
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(TxnType type) {
        switch (type) {
            case WRITE -> throw new UnsupportedOperationException("read-only dataset");
            case READ, READ_PROMOTE, READ_COMMITTED_PROMOTE -> get().begin(TxnType.READ);
        }
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public boolean promote() {
        return false;
    }

    @Override
    public Graph getUnionGraph() {
        return new GraphReadOnly(get().getUnionGraph());
    }

    @Override
    public PrefixMap prefixes() {
        return new PrefixMapUnmodifiable(get().prefixes());
    }

    /** Nothing: the storage is closed by the generation that opened it. */
    @Override
    public void close() {}
}
