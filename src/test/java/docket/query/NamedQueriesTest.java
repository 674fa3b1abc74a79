package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of {@code queries/} on the small corpus of awkward cases. */
class NamedQueriesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/queries");
    private static final Catalogue QUERIES = new Catalogue(Path.of("queries"));

    @TestFactory
    Stream<DynamicTest> answersAreAsExpected() throws IOException {
        return new GoldenQueries(QUERIES, new LocalEndpoint(corpus()), Iris.standard(), RESOURCES.resolve("expected"))
                .tests();
    }

    @Test
    void breakNoRule() {
        assertThat(QUERIES.check()).isEmpty();
    }

    /** In TDB2, which rewrites numbers as the store will. */
    static DatasetGraph corpus() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(
                dataset,
                () -> RDFDataMgr.read(dataset, RESOURCES.resolve("corpus.trig").toString()));
        return dataset;
    }
}
