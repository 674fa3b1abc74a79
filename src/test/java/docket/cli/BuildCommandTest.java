package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import docket.problem.Problems;
import docket.store.Draft;
import docket.store.Inputs;
import docket.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docket build}, on little facts. */
class BuildCommandTest {
    private static final Path FACTS = Path.of("src/test/resources/cli/facts");

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void setUp() {
        store = folder.resolve("store");
    }

    @Test
    void printsTheGenerationsNameAloneOnStdout() throws IOException {
        Run run = build();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).matches("gen-[0-9a-f]{16}\\R");
        assertThat(store.resolve("CURRENT")).content().isEqualToIgnoringNewLines(run.out());
        assertThat(run.err())
                .matches("built gen-\\w{16} in \\d+\\.\\d s: \\d+ quads\\R"
                        + "1 source, 3 things, 6 claims, 1 disagreement \\(0 open\\)\\R");
    }

    @Test
    void asOfTakesADayOfTheCalendar() {
        Run run = build("--as-of", "2024-9-1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'2024-9-1' is no day; write YYYY-MM-DD").doesNotContain("Exception");
    }

    @Test
    void unchangedFactsAreNotBuiltAgain() throws IOException {
        Run first = build();
        Path generation = store.resolve(first.out().strip());
        Object before = Files.getAttribute(generation, "unix:ino");
        Run second = build();
        assertThat(second.exit()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEqualToIgnoringNewLines(first.out().strip() + " is up to date");
        assertThat(Files.getAttribute(generation, "unix:ino")).isEqualTo(before);
    }

    @Test
    void aFileTimeIsNoChangeButALetterIs() throws IOException {
        Path facts = Copies.copy(FACTS, folder.resolve("facts"));
        Run first = Run.of("build", "--facts", facts, "--store", store);
        Path register = facts.resolve("register.yaml");
        Files.setLastModifiedTime(register, FileTime.fromMillis(1));
        assertThat(Run.of("build", "--facts", facts, "--store", store).err()).contains("is up to date");
        Files.writeString(register, Files.readString(register).replace("label: Clearview AI", "label: Clearview"));
        Run changed = Run.of("build", "--facts", facts, "--store", store);
        assertThat(changed.err()).contains("built ");
        assertThat(changed.out()).isNotEqualTo(first.out());
        assertThat(store.resolve(first.out().strip())).isDirectory();
    }

    @Test
    void aBaseMovesThingsAndNothingElse() {
        assertThat(build("--base", "https://example.org/x/").exit()).isZero();
        Run run = Run.of("query", "sanctions", "--regulator", "nl-ap", "--store", store);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "https://example.org/x/id/nl-2024-fine,https://w3id.org/docket/ontology#Fine,https://example.org/x/id/nl-ap");
        assertThat(Run.onTerminal("query", "sanctions", "--store", store).out()).contains("nl-2024-fine  enf:Fine");
        String quads = Run.of("dump", "--format", "nquads", "--store", store).out();
        assertThat(quads)
                .doesNotContain("<https://w3id.org/docket/id/")
                .contains("<https://w3id.org/docket/graph/claims>", "<https://w3id.org/docket/graph/source/tiny>")
                .contains("<http://rdfs.org/ns/void#uriSpace> \"https://example.org/x/id/\"")
                .contains("<https://example.org/x/id/amount/EUR-5100000>");
    }

    @Test
    void eachBaseIsAGenerationOfItsOwn() {
        Run standard = build();
        Run moved = build("--base", "https://example.org/x/");
        assertThat(moved.out()).isNotEqualTo(standard.out());
        assertThat(build().out()).isEqualTo(standard.out());
        assertThat(Run.of("query", "regulators", "--store", store).out()).contains("https://w3id.org/docket/id/nl-ap");
    }

    @Test
    void factsMayBeFoldersAndFiles() {
        Run run = Run.of("build", "--store", store, "--facts", FACTS, "--facts", "src/test/resources/cli/more.jsonl");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("2 sources, 3 things, 7 claims");
    }

    @Test
    void aSourceReadTwiceIsAnError() {
        Run run = Run.of("build", "--store", store, "--facts", FACTS, "--facts", FACTS);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'nl-ap' is defined twice").contains("'tiny'");
    }

    @Test
    void aSecondBuildIsRefusedWhileOneRuns() {
        build();
        Inputs other = Inputs.of("1", "1", "https://example.org/").done();
        Run refused;
        try (Draft running = new Store(store).begin(other, new Problems())) {
            refused = build("--base", "https://example.org/x/");
            assertThat(Run.of("query", "regulators", "--store", store).exit()).isZero();
        }
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("another build is running (pid "
                        + ProcessHandle.current().pid() + ")")
                .contains("hint: ");
        assertThat(build("--base", "https://example.org/x/").exit()).isZero();
    }

    @Test
    void anOntologyOrQueryThatIsBrokenIsToldAtItsPlace() throws IOException {
        Path ontology = Copies.copy(Path.of("ontology"), folder.resolve("ontology"));
        Path terms = ontology.resolve("enforcement.ttl");
        Files.writeString(terms, Files.readString(terms) + "\nenf:Broken a owl:Class ; .. \n");
        Run run = build("--ontology", ontology.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(terms + ":").contains("error: ");

        Path queries = Files.createDirectory(folder.resolve("queries"));
        Path query = Files.writeString(queries.resolve("one.rq"), "#+ summary: One\nSELECT ?a\nWHERE {\n  ?a ?b }\n");
        Run broken = build("--queries", queries.toString());
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains(query + ":4:9: error: malformed SPARQL");
    }

    @Test
    void shapesThatCannotBeReadAreTold() throws IOException {
        Path ontology = Copies.copy(Path.of("ontology"), folder.resolve("ontology"));
        Path shapes = ontology.resolve("shapes.ttl");
        Files.writeString(shapes, Files.readString(shapes).replaceFirst("SELECT ", "SELEKT "));
        Run run = build("--ontology", ontology.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("its shapes can't be read").doesNotContain("bug");
    }

    @Test
    void aContextThatIsBrokenIsToldAlthoughTheGenerationIsUpToDate() throws IOException {
        Path ontology = Copies.copy(Path.of("ontology"), folder.resolve("ontology"));
        String published = build("--ontology", ontology.toString()).out();
        Path context = ontology.resolve("context.jsonld");
        Files.writeString(context, Files.readString(context).replaceFirst("\"rdfs:label\"", "7"));
        for (String command : List.of("build", "check")) {
            Run run = Run.of(command, "--facts", FACTS, "--store", store, "--ontology", ontology);
            assertThat(run.exit()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).startsWith(context + ":25:5: error: ").contains("hint: ");
        }
        assertThat(Files.readString(store.resolve("CURRENT"))).isEqualTo(published);
    }

    private Run build(String... more) {
        Object[] call = new Object[5 + more.length];
        System.arraycopy(new Object[] {"build", "--facts", FACTS, "--store", store}, 0, call, 0, 5);
        System.arraycopy(more, 0, call, 5, more.length);
        return Run.of(call);
    }
}
