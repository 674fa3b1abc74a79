package docket.query;

import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** A few things and claims that are awkward: {@code queries/corpus.trig}. */
public final class SmallCorpus {
    static final Path RESOURCES = Path.of("src/test/resources/queries");

    private SmallCorpus() {}

    /** In TDB2, which rewrites numbers as the store will. */
    public static DatasetGraph load() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(
                dataset,
                () -> RDFDataMgr.read(dataset, RESOURCES.resolve("corpus.trig").toString()));
        return dataset;
    }
}
