package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docket sparql}: the queries are files of the test's resources. */
@ExtendWith(BuiltStore.class)
class SparqlCommandTest {
    private static final Path QUERIES = Path.of("src/test/resources/cli/sparql");

    @TempDir
    Path folder;

    @Test
    void readsAFile(Path store) {
        Run run = Run.of("sparql", QUERIES.resolve("fines.rq"), "--store", store);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("fine\r\n").contains("https://w3id.org/docket/id/nl-2024-fine");
    }

    @Test
    void readsStandardInput(Path store) throws IOException {
        String query = Files.readString(QUERIES.resolve("fines.rq"));
        Run file = Run.of("sparql", QUERIES.resolve("fines.rq"), "--store", store);
        assertThat(Run.reading(query, "sparql", "--store", store)).isEqualTo(file);
        assertThat(Run.reading(query, "--store", store, "sparql", "-")).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"ask.rq,true", "ask-no.rq,false"})
    void anAskIsTrueOrFalse(String query, String answer, Path store) {
        for (String format : new String[] {"table", "csv", "tsv"}) {
            assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store, "--format", format)
                            .out())
                    .isEqualTo(answer + "\n");
        }
        assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store).out())
                .isEqualTo(answer + "\n");
        assertThat(Run.onTerminal("sparql", QUERIES.resolve(query), "--store", store)
                        .out())
                .isEqualTo(answer + "\n");
        assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store, "--format", "json")
                        .out())
                .contains("\"boolean\" : " + answer);
        assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store, "--format", "turtle")
                        .exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"construct.rq", "describe.rq"})
    void aGraphIsTurtle(String query, Path store) {
        Run run = Run.of("sparql", QUERIES.resolve(query), "--store", store);
        assertThat(run.out())
                .startsWith("@prefix")
                .contains("id:nl-ap")
                .isEqualTo(Run.onTerminal("sparql", QUERIES.resolve(query), "--store", store)
                        .out());
        assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store, "--format", "ntriples")
                        .out())
                .startsWith("<https://w3id.org/docket/id/nl-ap> ");
        assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store, "--format", "jsonld")
                        .out())
                .contains("@context");
        assertThat(Run.of("sparql", QUERIES.resolve(query), "--store", store, "--format", "csv")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void tellsWhereAQueryIsWrong(Path store) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.rq"), "SELECT *\nWHERE {\n  ?s ?p }\n");
        Run run = Run.of("sparql", broken, "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(broken + ":3:9: error: malformed SPARQL: unexpected '}'")
                .contains("      ?s ?p }", "            ^");
        assertThat(Run.reading("ASK {", "sparql", "--store", store).err())
                .startsWith("standard input:1:")
                .contains("it ends too early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA {<x:a> <x:b> <x:c>}", "", "DROP ALL"})
    void runsQueriesOnly(String text, Path store) {
        Run run = Run.reading(text, "sparql", "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("malformed SPARQL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * {\n  SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "ASK {\n  SERVICE SILENT ?e { ?s ?p ?o } }",
                "ASK { ?s ?p ?o FILTER EXISTS {\n  { SELECT ?s { service ?s { ?s ?p ?o } } } } }"
            })
    void asksNoOtherEndpoint(String query, Path store) {
        Run run = Run.reading(query, "sparql", "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("standard input:2:")
                .contains("error: SERVICE asks another endpoint", "hint: leave SERVICE out");
    }

    @Test
    void aWordThatIsNoServiceMayStand(Path store) {
        String query = "ASK { ?service <urn:service> 'SERVICE' } # SERVICE";
        assertThat(Run.reading(query, "sparql", "--store", store).out()).isEqualTo("false\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASK { ?s a ^^^ ! § }     | 1:12: error: malformed SPARQL: unexpected '^^'",
                "SELECT ?s § { ?s ?p ?o } | 1:11: error: malformed SPARQL: no word or sign of SPARQL begins like this",
                "ASK { ?s ?p \"open }      | 1:13: error: malformed SPARQL: no word or sign",
                "ASK { ?s no:prefix ?o }  | 1:10: error: malformed SPARQL: Unresolved prefixed name: no:prefix"
            })
    void tellsOnePlaceOnly(String query, String told, Path store) {
        Run run = Run.reading(query, "sparql", "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("standard input:" + told).doesNotContainIgnoringCase("line 1", "line:");
    }

    @Test
    void tellsOfAQueryThatIsNestedTooDeeply(Path store) {
        Run run = Run.reading("ASK " + "{".repeat(30_000) + "}".repeat(30_000), "sparql", "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("standard input: error: the query is nested more than 64 levels deep");
    }

    @Test
    void aFileThatCannotBeReadIsTold(Path store) throws IOException {
        assertThat(Run.of("sparql", folder.resolve("none.rq"), "--store", store).exit())
                .isEqualTo(3);
        assertThat(Run.of("sparql", folder, "--store", store).exit()).isEqualTo(3);
        Path latin = Files.write(folder.resolve("latin.rq"), new byte[] {'A', 'S', 'K', (byte) 0xe9});
        Run run = Run.of("sparql", latin, "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(latin + ":1:4: error: not valid UTF-8");
    }

    @Test
    void stopsAtItsTimeLimit(Path store) {
        long start = System.nanoTime();
        Run run = Run.of("sparql", QUERIES.resolve("endless.rq"), "--store", store, "--timeout", "1");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("took longer than its limit").contains("--timeout");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
    }
}
