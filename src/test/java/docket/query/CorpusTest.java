package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import docket.build.Build;
import docket.build.Project;
import docket.claims.Iris;
import docket.problem.Problems;
import docket.query.named.Arguments;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every named query on the repository's own facts gives the rows of {@code src/test/resources/corpus}. */
class CorpusTest {
    private static final Path QUERIES = Path.of("queries");
    private static final Set<String> SUMS = Set.of("amount", "amountEUR", "total", "totalEUR");

    /** Which columns say what a sum belongs to, the first that a query has. */
    private static final List<List<String>> OF = List.of(
            List.of("regulator", "status", "currency"),
            List.of("regulator", "totalEUR"),
            List.of("penalty"),
            List.of("sanction"),
            List.of("action"),
            List.of("settlement"));

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

    /** Whoever adds up a column would count it twice. */
    @TestFactory
    Stream<DynamicTest> noQueryRepeatsTheSumOfAnAction() {
        return new Catalogue(QUERIES)
                .all().stream()
                        .filter(query -> query.columns().keySet().stream().anyMatch(SUMS::contains))
                        .map(query -> DynamicTest.dynamicTest(
                                query.name(),
                                () -> assertThat(summed(query)).isNotEmpty().doesNotHaveDuplicates()));
    }

    /** What each sum of the answer is the sum of: an action; of totals, all but the numbers. */
    private static List<List<Node>> summed(NamedQuery query) {
        LocalEndpoint endpoint = new LocalEndpoint(generation.dataset());
        List<Var> of = OF.stream()
                .filter(columns -> query.columns().keySet().containsAll(columns))
                .findFirst()
                .orElseThrow()
                .stream()
                .map(Var::alloc)
                .toList();
        return endpoint.run(
                query.parse(),
                Arguments.bind(query, required(query), endpoint, Iris.standard()),
                Duration.ofMinutes(1),
                answer -> ((Answer.Rows) answer)
                        .rows().stream()
                                .filter(row -> of.stream().allMatch(row::contains))
                                .map(row -> of.stream().map(row::get).toList())
                                .toList());
    }

    private static Map<String, String> required(NamedQuery query) {
        Map<String, String> required = new HashMap<>(query.example());
        required.keySet().removeIf(name -> query.parameter(name).stream().noneMatch(Parameter::required));
        return required;
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
