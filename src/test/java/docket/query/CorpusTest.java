package docket.query;

import docket.build.Build;
import docket.build.Project;
import docket.claims.Iris;
import docket.problem.Problems;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every named query on the repository's own facts gives the rows of {@code src/test/resources/corpus}. */
class CorpusTest {
    private static final Path QUERIES = Path.of("queries");

    @TempDir
    private static Path store;

    private static Generation generation;

    @BeforeAll
    static void build() {
        Project project = new Project(List.of(Path.of("facts")), Path.of("ontology"), QUERIES, Iris.standard());
        Build.run(project, new Store(store), new Problems());
        generation = new Store(store).open(Verification.QUICK);
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsExpected() throws IOException {
        return new GoldenQueries(
                        new Catalogue(QUERIES),
                        new LocalEndpoint(generation.dataset()),
                        Iris.standard(),
                        Path.of("src/test/resources/corpus"))
                .tests();
    }
}
