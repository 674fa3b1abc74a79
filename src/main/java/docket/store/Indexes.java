package docket.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Compares the indexes of a database with each other: a load that broke off leaves some of them short. */
final class Indexes {
    private Indexes() {}

    /** Counts all indexes by reading them, inside the caller's transaction. */
    static void verify(DatasetGraph dataset, Counts counts) throws IOException {
        DatasetGraphTDB storage = TDBInternal.requireStorage(dataset);
        verify(storage.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes(), counts.triples());
        verify(storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes(), counts.quads());
    }

    private static void verify(TupleIndex[] indexes, long expected) throws IOException {
        if (Arrays.stream(indexes).anyMatch(index -> index.size() != expected)) {
            throw new IOException("the database's indexes differ (%d expected): %s"
                    .formatted(
                            expected,
                            Arrays.stream(indexes)
                                    .map(index -> index.getName() + "=" + index.size())
                                    .collect(Collectors.joining(", "))));
        }
    }
}
