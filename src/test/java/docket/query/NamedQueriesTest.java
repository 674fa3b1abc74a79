package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.named.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of {@code queries/} on the small corpus of awkward cases. */
class NamedQueriesTest {
    private static final Catalogue QUERIES = new Catalogue(Path.of("queries"));

    @TestFactory
    Stream<DynamicTest> answersAreAsExpected() throws IOException {
        return new GoldenQueries(
                        QUERIES,
                        new LocalEndpoint(SmallCorpus.load()),
                        Iris.standard(),
                        SmallCorpus.RESOURCES.resolve("expected"))
                .tests();
    }

    @Test
    void breakNoRule() {
        assertThat(QUERIES.check()).isEmpty();
    }
}
