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

/** What holds for all commands: exit codes, hints, help, and that stdout is for data. */
@ExtendWith(BuiltStore.class)
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void asksForACommandAndListsThem() {
        Run run = Run.of();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("docket: error: a command is missing")
                .contains("hint: 'docket --help' tells what it takes", "Commands:")
                .containsPattern("\\R {2}build +Turns ")
                .containsPattern("\\R {2}sparql +Runs ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "qurey,                                     unknown command 'qurey',            did you mean 'query'?",
                "help bild,                                 unknown command 'bild',             did you mean 'build'?",
                "build --stroe x,                           unknown option '--stroe',           did you mean '--store'?",
                "query regulaters,                          unknown query 'regulaters',         did you mean 'regulators'?",
                "query REGULATORS,                          unknown query 'REGULATORS',         did you mean 'regulators'?",
                "query ../queries/regulators,               unknown query '../queries/regulators', 'docket query' lists them",
                "query --format xml,                        the list of queries has no format 'xml', csv or json",
                "query sanctions --regulater=nl-ap,         unknown option '--regulater',       did you mean '--regulator'?",
                "query regulators other,                    unexpected argument 'other',        'docket query regulators --help' tells what it takes",
                "query regulators --format tabel,           unknown format 'tabel',             did you mean 'table'?",
                "query regulators --format html,            unknown format 'html',              Known: table",
                "query regulators --format turtle,          format 'turtle' is not for rows,    use one of table",
                "query describe --about nl-ap --format csv, format 'csv' is not for a graph,    use one of turtle",
                "query regulators --timeout 0,              --timeout takes seconds from 1,     ",
                "query regulators --timeout soon,           'soon' is not an int,               'docket query regulators --help'",
                "query sanctions --regulator nl-app,        unknown key 'nl-app',               did you mean 'nl-ap'?",
                "query regulator-actions,                   parameter regulator: error: is required, the key or absolute IRI",
                "query fines-over --min much,               parameter min: error: 'much' is not, ",
                "query conflicts --standing closed,         'closed' is not allowed,            one of accepted",
                "query sanctions --regulator a_b,           unknown key 'a_b',                  the key or absolute IRI",
                "query sanctions --regulator x:<>,          'x:<>' is not an absolute IRI,      the key or absolute IRI",
                "dump --format turtel,                      unknown format 'turtel',            did you mean 'turtle'?",
                "dump --graph claims,                       unknown graph 'claims',             view or all",
                "dump --graph all,                          turtle holds triples,               use trig or nquads",
                "dump --graph all --format ntriples,        ntriples holds triples,             use trig or nquads",
                "dump --graph all --format rdfxml,          rdfxml holds triples,               use trig or nquads",
                "build --base nowhere,                      'nowhere' is no base IRI,           an http IRI that ends in a slash",
                "build --base https://example.org/x,        is no base IRI,                     an http IRI that ends in a slash",
                "sparql one.rq two.rq,                      unexpected argument 'two.rq',       'docket sparql --help'",
            })
    void tellsMisuseWithAHint(String command, String message, String hint, Path store) {
        Run run = Run.of((Object[]) (command + " --store " + store).split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error: ").contains(message);
        if (hint != null) {
            assertThat(run.err()).contains("hint: ").contains(hint);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "dump"})
    void anEndpointIsNoStoreToWriteOrDump(String command) {
        Run run = Run.of(command, "--store", "https://example.org/sparql");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("name a folder with --store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query regulators", "sparql", "dump", "query describe --about nl-ap"})
    void withoutAStoreSaysWhatToDo(String command) {
        Path none = folder.resolve("none");
        Run run = Run.reading("ASK {}", (Object[]) (command + " --store " + none).split(" "));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToNormalizingNewlines(none + """
                : error: nothing has been built here
                  hint: run `docket build`
                """);
        assertThat(none).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "query regulators", "dump"})
    void aFileIsNoStore(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Run run = Run.of((Object[]) (command + " --store " + file).split(" "));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error: ").doesNotContain("bug");
    }

    @Test
    void aDamagedStoreIsRefused() throws IOException {
        Path store = folder.resolve("damaged");
        assertThat(Run.of("build", "--store", store).exit()).isZero();
        String name = Files.readString(store.resolve("CURRENT")).strip();
        Files.delete(store.resolve(name).resolve("MANIFEST.json"));
        Run run = Run.of("query", "regulators", "--store", store);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("damaged").contains("run `docket build`");
        assertThat(Run.of("build", "--store", store).err()).contains("built " + name);
        assertThat(Run.of("query", "regulators", "--store", store).exit()).isZero();
    }

    @Test
    void showsAUnexpectedErrorsOriginOnlyWhenAsked() {
        String[] call = {
            "query", "regulators", "--store", folder.resolve("none").toString()
        };
        assertThat(Run.of((Object[]) call).err()).doesNotContain("\tat ");
        assertThat(Run.of("--debug", call[0], call[1], call[2], call[3]).err()).contains("\tat docket.");
        assertThat(Run.of(call[0], call[1], call[2], call[3], "--debug").err()).contains("\tat docket.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpNamesEveryCommandAndTheExitCodes(String help) {
        Run run = Run.of(help);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: docket [OPTIONS] COMMAND")
                .contains(
                        "Inputs and store:", "Exit codes:", "  build ", "  check ", "  dump ", "  query ", "  sparql ");
    }

    @ParameterizedTest
    @CsvSource({
        "build,  --facts --ontology --queries --store --base, --format",
        "check,  --facts --ontology --queries --base --rates --as-of --articles, --store",
        "dump,   --store --ontology --format --graph --output, --facts",
        "query,  --store --queries --format, --facts",
        "schema, --ontology, --store",
        "sparql, --store --format --timeout, --facts",
        "query sanctions, --store --queries --format --timeout --regulator, --facts",
    })
    void helpOfACommandShowsTheOptionsThatItReads(String command, String shown, String hidden) {
        Run run = Run.of((Object[]) (command + " --help").split(" "));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(shown.split(" ")).doesNotContain(hidden);
        assertThat(Run.of((Object[]) ("help " + command).split(" "))).isEqualTo(run);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("--version")).isEqualTo(Run.of("-V"));
        assertThat(Run.of("--version").out()).startsWith("docket ");
    }
}
