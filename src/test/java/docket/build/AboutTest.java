package docket.build;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Enf;
import docket.claims.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code graph/about} says, held against queries that count. */
class AboutTest {
    private static final Path QUERIES = Path.of("src/test/resources/about");

    @TempDir
    static Path folder;

    private static Built built;

    @BeforeAll
    static void build() {
        built = Built.of(folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        built.close();
    }

    /** Each query gives a row a thing that is counted: what is said of it, if anything, and its count. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "classes",
                "properties",
                "properties-of-classes",
                "classes-of-graphs",
                "properties-of-graphs",
                "graphs",
                "dataset"
            })
    void everyCountIsTrue(String name) {
        List<String> wrong = new ArrayList<>();
        int[] right = {0};
        ask(
                QUERIES.resolve(name + ".rq"),
                rows -> rows.forEachRemaining(row -> {
                    if (row.get("said") != null && row.get("said").equals(row.get("counted"))) {
                        right[0]++;
                    } else {
                        wrong.add(row.toString());
                    }
                }));
        assertThat(wrong).isEmpty();
        assertThat(right[0]).isPositive();
    }

    /** The others hold this very graph: their sums stand at the server alone. */
    @Test
    void theViewsDumpIsWhatItSaysItIs() throws IOException, NoSuchAlgorithmException {
        byte[] dump = Files.readAllBytes(built.dump("docket.ttl"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump));
        assertThat(built.graph(Iris.ABOUT_GRAPH))
                .extracting(triple -> triple.getSubject().getURI().replace(Iris.BASE, "") + " "
                        + triple.getPredicate().getLocalName() + " " + triple.getObject())
                .contains(
                        "dataset#docket.ttl checksum " + Iris.BASE + "dataset#docket.ttl.sha256",
                        "dataset#docket.ttl byteSize \"" + dump.length + "\"^^xsd:nonNegativeInteger",
                        "dataset#docket.ttl.sha256 checksumValue \"" + hash + "\"^^xsd:hexBinary")
                .filteredOn(line -> line.contains("byteSize") || line.contains("checksumValue"))
                .hasSize(2);
    }

    @Test
    void saysWhenTheFactsWereLastCurated() {
        List<String> days = built.generation()
                .dataset()
                .calculateRead(() -> Iter.asStream(built.generation()
                                .dataset()
                                .find(Quad.defaultGraphIRI, Node.ANY, Enf.curated, Node.ANY))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .toList());
        assertThat(built.graph(Iris.ABOUT_GRAPH))
                .filteredOn(triple -> triple.getPredicate().equals(DCTerms.modified.asNode()))
                .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                .hasSize(2)
                .containsOnly(Collections.max(days));
    }

    @Test
    void everyExampleIsOne() {
        ask(QUERIES.resolve("examples.rq"), rows -> assertThat(rows.hasNext()).isFalse());
    }

    @Test
    void saysNothingOfWhatEverySourceHasInItsGraph() {
        assertThat(built.graph(Iris.ABOUT_GRAPH))
                .noneMatch(triple -> triple.getSubject().getURI().startsWith(Iris.sourceGraph(""))
                        && triple.getSubject().getURI().contains("#"));
    }

    private static void ask(Path query, Consumer<RowSet> use) {
        DatasetGraph dataset = built.generation().dataset();
        dataset.executeRead(() -> {
            try (QueryExec exec = QueryExec.dataset(dataset)
                    .query(QueryFactory.read(query.toString()))
                    .build()) {
                use.accept(exec.select());
            }
        });
    }
}
