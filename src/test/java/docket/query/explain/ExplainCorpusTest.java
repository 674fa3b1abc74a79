package docket.query.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.build.Build;
import docket.build.Project;
import docket.claims.Bound;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Problems;
import docket.query.Columns;
import docket.query.Endpoint;
import docket.query.LocalEndpoint;
import docket.query.Prefixes;
import docket.query.RemoteEndpoint;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.Explanation.Standing;
import docket.query.named.Arguments;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is explained of the repository's own facts. The texts to compare with stand in {@code src/test/resources/explain},
 * named {@code KEY,PROPERTY.txt}; with {@code -Ddocket.golden=write} they are written instead, for review.
 */
class ExplainCorpusTest {
    private static final Path EXPECTED = Path.of("src/test/resources/explain");
    private static final boolean WRITE = "write".equals(System.getProperty("docket.golden"));
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private static Path store;

    private static Generation generation;
    private static Endpoint endpoint;
    private static ExplanationReader reader;

    @BeforeAll
    static void build() {
        Project project =
                new Project(List.of(Path.of("facts")), Path.of("ontology"), Path.of("queries"), Iris.standard());
        Build.run(project, new Store(store), new Problems());
        generation = new Store(store).open(Verification.QUICK);
        endpoint = new LocalEndpoint(generation.dataset());
        reader = new ExplanationReader(endpoint, Iris.standard(), LIMIT);
    }

    @AfterAll
    static void close() {
        generation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl-2024-penalty,amount.txt",
                "nl-2024-fine,amount.txt",
                "uk-fine,status.txt",
                "uk-fine,status.json",
                "us-il-2024-settlement.txt"
            })
    void readsAsExpected(String file) throws IOException {
        String[] asked = file.substring(0, file.lastIndexOf('.')).split(",");
        Explanation explanation = asked.length == 1 ? reader.read(asked[0]) : reader.read(asked[0], asked[1]);
        String text = file.endsWith(".json") ? json(explanation) : ExplanationText.of(explanation);
        if (WRITE) {
            Files.writeString(EXPECTED.resolve(file), text);
        } else {
            assertThat(text).isEqualTo(Files.readString(EXPECTED.resolve(file)));
        }
    }

    @Test
    void aCellThatSourcesLeaveOpenTellsBetweenWhat() {
        NotedRows settlements = noted("settlements", Map.of());
        Binding row = settlements.rows().getFirst();
        assertThat(settlements.notes().on(row, Var.alloc("consideration")))
                .get()
                .isInstanceOfSatisfying(CellNote.Open.class, open -> {
                    assertThat(open.thing().name()).isEqualTo("us-il-2024-settlement");
                    assertThat(open.account().between())
                            .extracting(candidate -> candidate.value().name())
                            .containsExactlyInAnyOrder("equityShare", "money");
                    assertThat(open.account().between())
                            .allSatisfy(
                                    candidate -> assertThat(candidate.support()).isNotEmpty());
                });
        assertThat(settlements.notes().on(row, Var.alloc("amount"))).isEmpty();
        assertThat(table(settlements)).contains("(open)");
    }

    @Test
    void aNumberThatIsABoundTellsSo() {
        NotedRows timeline = noted("timeline", Map.of("respondent", "clearview-ai"));
        List<Binding> rows = timeline.rows();
        assertThat(rows.stream()
                        .filter(row -> timeline.notes()
                                .on(row, Var.alloc("amount"))
                                .equals(Optional.of(new CellNote.Bounded(Bound.OVER))))
                        .map(row -> row.get("action").getURI()))
                .containsExactly(Iris.standard().thing("eu-prior-fines"));
        assertThat(table(timeline)).contains("over 70000000.0");
    }

    @Test
    void aTypeThatIsOpenAndAStatusThatNoSourceStatesTellSo() {
        NotedRows sanctions = noted("sanctions", Map.of());
        assertThat(keys(sanctions, "type", CellNote.Open.class)).containsExactly("nl-2024-ban");
        assertThat(keys(sanctions, "status", CellNote.Assumed.class))
                .contains("nl-2024-ban", "nl-uber-fine")
                .doesNotContain("nl-2024-fine", "fr-2022-fine", "uk-fine", "nl-2024-penalty");
        assertThat(table(sanctions)).contains("enf:Measure (open)", "enf:imposed (assumed)");
    }

    @Test
    void aSumOfWhatHasNoEffectTellsSoWhereNoColumnDoes() {
        NotedRows sanctions = noted("sanctions", Map.of());
        assertThat(keys(sanctions, "amount", CellNote.Idle.class)).isEmpty();
        NotedRows followed = noted("non-compliance", Map.of());
        assertThat(keys(followed, "amount", CellNote.Idle.class)).containsExactly("nl-2024-penalty");
        assertThat(table(followed)).contains("5100000.0 (conditional)").doesNotContain("5200000.0 (");
    }

    private static List<String> keys(NotedRows rows, String column, Class<? extends CellNote> note) {
        return rows.rows().stream()
                .filter(row -> rows.notes()
                        .on(row, Var.alloc(column))
                        .filter(note::isInstance)
                        .isPresent())
                .map(row -> Iris.standard().key(row.get("sanction").getURI()).orElseThrow())
                .toList();
    }

    private static NotedRows noted(String name, Map<String, String> given) {
        NamedQuery query = new Catalogue(Path.of("queries")).get(name);
        return NotedRows.read(
                query.parse(),
                Arguments.bind(query, given, endpoint, Iris.standard()),
                endpoint,
                Iris.standard(),
                LIMIT);
    }

    private static String table(NotedRows rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.table(new Prefixes(Iris.standard()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void explainsATermByItsLocalName() {
        assertThat(reader.read("Fine").subject()).isEqualTo(Enf.term("Fine").getURI());
    }

    @ParameterizedTest
    @CsvSource({
        "sanctions, regulator, gdpr, a thing of class Agent",
        "sanctions, regulator, Regulator, a thing of class Agent",
        "sanctions, regulator, https://w3id.org/docket/id/gdpr, a thing of class Agent",
        "sanctions, type, Person, the class Measure",
        "appeals, outcome, imposed, a concept of OutcomeScheme",
        "sanctions, regulator, cnil, 'fr-cnil'",
        "sanctions, respondent, Dutch DPA, 'nl-ap'",
        "sanctions, type, fines, 'Fine'"
    })
    void refusesWhatCannotFitAndHintsAtWhatDoes(String query, String parameter, String value, String hint) {
        assertThatThrownBy(() -> noted(query, Map.of(parameter, value)))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
                    assertThat(failure.problems().getFirst().hint()).contains(hint);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "sanctions, type, Ban",
        "sanctions, type, Measure",
        "sanctions, regulator, http://example.org/unknown",
        "sanctions, regulator, uk-ftt",
        "appeals, outcome, upheld"
    })
    void takesWhatFitsThoughItFindsNothing(String query, String parameter, String value) {
        assertThat(noted(query, Map.of(parameter, value)).columns()).isNotEmpty();
    }

    @Test
    void everyClaimStandsUnderOneValueOfItsThing() {
        for (String key : keys()) {
            Explanation explanation = reader.read(key);
            List<String> cited = explanation.accounts().stream()
                    .flatMap(account -> account.candidates().stream())
                    .flatMap(candidate -> candidate.support().stream())
                    .map(Statement::claim)
                    .toList();
            assertThat(cited).as(key).containsExactlyInAnyOrderElementsOf(claims(explanation.subject()));
        }
    }

    @Test
    void whatHoldsIsWhatTheViewHolds() {
        for (String key : keys()) {
            for (Account account : reader.read(key).accounts()) {
                List<String> accepted = account.candidates().stream()
                        .filter(candidate -> candidate.standing().equals("accepted"))
                        .map(Candidate::value)
                        .map(Mention::value)
                        .toList();
                List<String> holds =
                        account.holds().stream().map(Mention::value).toList();
                if (account.basis().isPresent()) {
                    assertThat(holds)
                            .as(key + " " + account.property())
                            .hasSize(1)
                            .isNotEqualTo(accepted);
                } else {
                    assertThat(holds).as(key + " " + account.property()).containsExactlyInAnyOrderElementsOf(accepted);
                }
            }
        }
    }

    @Test
    void anEndpointElsewhereExplainsAlike() {
        FusekiServer server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/corpus", generation.dataset(), false)
                .build()
                .start();
        try {
            ExplanationReader remote = new ExplanationReader(
                    new RemoteEndpoint("http://localhost:" + server.getPort() + "/corpus/sparql"),
                    Iris.standard(),
                    LIMIT);
            for (String key : keys()) {
                assertThat(remote.read(key)).isEqualTo(reader.read(key));
            }
            assertThatThrownBy(() -> remote.read("nl-2024-fin")).hasMessageContaining("'nl-2024-fine'");
        } finally {
            server.stop();
        }
    }

    @Test
    void noLineOfWordsIsWiderThanATerminal() {
        for (String key : keys()) {
            assertThat(ExplanationText.of(reader.read(key)).lines())
                    .filteredOn(line -> line.strip().indexOf(' ') >= 0)
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void aTypeThatIsOpenHoldsAsTheNearestCommonClass() {
        Account type = reader.read("nl-2024-ban", "type").accounts().getFirst();
        assertThat(type.standing()).isEqualTo(Standing.OPEN);
        assertThat(type.holds()).extracting(Mention::name).containsExactly("Measure");
        assertThat(type.candidates()).extracting(Candidate::standing).containsOnly("open");
        assertThat(type.basis()).isPresent();
    }

    @Test
    void aThingGoesByItsKeyOrItsIri() {
        assertThat(reader.read("https://w3id.org/docket/id/nl-ap")).isEqualTo(reader.read("nl-ap"));
        assertThat(reader.read("nl-2024-fine", "enf:amount")).isEqualTo(reader.read("nl-2024-fine", "amount"));
        assertThat(reader.read("nl-2024-fine", Enf.amount.getURI())).isEqualTo(reader.read("nl-2024-fine", "amount"));
        assertThat(reader.read("source/001_f9ae69f396769cde").types())
                .extracting(Mention::name)
                .containsExactly("Article");
    }

    @Test
    void saysWhatOnlyTheRegisterStates() {
        Account country = reader.read("reuters", "country").accounts().getFirst();
        assertThat(country.standing()).isEqualTo(Standing.REGISTER);
        assertThat(ExplanationText.of(reader.read("reuters")))
                .contains("country: only the register says so\n  Holds: GB\n");
    }

    @Test
    void hintsAtTheNearestKeysAndNamesTheProperties() {
        assertThatThrownBy(() -> reader.read("nl-2024-penaltie"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE))
                .hasMessageContaining("did you mean 'nl-2024-penalty'?");
        assertThatThrownBy(() -> reader.read("https://example.org/none")).hasMessageContaining("unknown key");
        assertThatThrownBy(() -> reader.read("no\" key>")).hasMessageContaining("unknown key");
        assertThatThrownBy(() -> reader.read("reuters", "amount"))
                .hasMessageContaining("'reuters' has no property 'amount'")
                .hasMessageContaining("it has type, country");
    }

    @Test
    void aRowRestsOnTheClaimsWhoseValuesItShows() {
        NamedQuery query = new Catalogue(Path.of("queries")).get("fines-over");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExplainedRows(endpoint, Iris.standard(), LIMIT)
                .write(query.parse(), Arguments.bind(query, Map.of("min", "30000000"), endpoint, Iris.standard()), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "sanction ",
                        "\nnl-2024-fine ",
                        "\n    nl-2024-fine amount EUR 30,500,000\n      - 000, paragraph 1, ",
                        "\n    nl-2024-fine imposedBy nl-ap\n",
                        "\nSources\n  000  ")
                .doesNotContain("USD");
    }

    @Test
    void aRowOfTotalsSaysThatNoClaimHasItsValues() {
        NamedQuery query = new Catalogue(Path.of("queries")).get("totals");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExplainedRows(endpoint, Iris.standard(), LIMIT).write(query.parse(), Map.of(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n    (no claim on what this row names");
    }

    private static List<String> keys() {
        return endpoint.labelled().stream()
                .flatMap(iri -> Iris.standard().key(iri).stream())
                .sorted()
                .toList();
    }

    private static List<String> claims(String subject) {
        Node graph = NodeFactory.createURI(Iris.CLAIMS_GRAPH);
        return generation.dataset().calculateRead(() -> {
            Stream<String> all = generation.dataset().stream(
                            graph, Node.ANY, RDF.subject.asNode(), NodeFactory.createURI(subject))
                    .map(quad -> quad.getSubject().getURI());
            return all.toList();
        });
    }

    private static String json(Explanation explanation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplanationJson.write(explanation, out);
        return out.toString(StandardCharsets.UTF_8) + "\n";
    }
}
