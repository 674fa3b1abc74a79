package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docket query}, on the repository's own facts. */
@ExtendWith(BuiltStore.class)
class QueryCommandTest {
    private static final String AP = "https://w3id.org/docket/id/nl-ap";

    @Test
    void listsNamesAndSummaries() {
        Run run = Run.of("query");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .hasSize(21)
                .allMatch(line -> line.matches("[a-z-]+ {2,}[A-Z].*"))
                .isSorted();
        assertThat(Run.onTerminal("query")).isEqualTo(run);
        assertThat(Run.of("query", "--format", "table")).isEqualTo(run);
    }

    @Test
    void listsForScripts() {
        Run csv = Run.of("query", "--format", "csv");
        assertThat(csv.out().lines().toList())
                .hasSize(22)
                .startsWith("name,summary,parameters")
                .contains("fines-over," + summary("fines-over") + ",min?");
        Run json = Run.of("query", "--format", "json");
        assertThat(json.out()).startsWith("[").contains("\"name\": \"regulator-actions\"", "\"required\": true");
    }

    private static String summary(String name) {
        return Run.of("query")
                .out()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("\\S+\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--store S query regulators",
                "query --store S regulators",
                "query regulators --store S",
                "query regulators --store=S"
            })
    void optionsStandBeforeAndAfter(String command, Path store) {
        Run run = Run.of((Object[]) command.replace("S", store.toString()).split(" "));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("regulator,name,country,actions,fines,totalEUR\r\n")
                .contains(AP);
    }

    @Test
    void aFormatMayStandBeforeTheName(Path store) {
        Run before = Run.of("query", "--format", "json", "regulators", "--store", store);
        assertThat(before.out())
                .startsWith("{ \"head\"")
                .isEqualTo(Run.of("query", "regulators", "--format", "json", "--store", store)
                        .out());
        assertThat(Run.of("query", "--format", "json", "regulators", "--format", "csv", "--store", store)
                        .out())
                .startsWith("regulator,");
    }

    @Test
    void isATableForAPersonAndCsvForAScript(Path store) {
        String table = Run.onTerminal("query", "regulators", "--store", store).out();
        assertThat(table.lines().toList().get(1)).matches("[─ ]+");
        assertThat(table).contains("nl-ap  ").doesNotContain(AP);
        assertThat(Run.of("query", "regulators", "--store", store, "--format", "table")
                        .out())
                .isEqualTo(table);
        assertThat(Run.onTerminal("query", "regulators", "--store", store, "--format", "csv")
                        .out())
                .isEqualTo(Run.of("query", "regulators", "--store", store).out());
    }

    @Test
    void aGraphIsTurtleForBoth(Path store) {
        Object[] call = {"query", "describe", "--about", "nl-ap", "--store", store};
        assertThat(Run.of(call).out())
                .contains("enf:Regulator", "id:nl-ap")
                .isEqualTo(Run.onTerminal(call).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl-ap", AP})
    void takesAKeyOrAnIri(String regulator, Path store) {
        Run run = Run.of("query", "sanctions", "--regulator", regulator, "--store", store);
        assertThat(run.out().lines().skip(1).map(row -> row.replaceFirst("^[^,]+/id/([^,]+),.*", "$1")))
                .contains("nl-2024-fine", "nl-2024-order", "nl-2024-ban", "nl-2024-penalty", "nl-uber-fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fine", "enf:Fine", "https://w3id.org/docket/ontology#Fine"})
    void takesATermOfTheOntology(String type, Path store) {
        Run run = Run.of("query", "sanctions", "--type", type, "--store", store);
        assertThat(run.out().lines().skip(1).toList()).isNotEmpty().allMatch(row -> row.contains("#Fine,"));
    }

    @Test
    void evidenceCitesAllFiveArticles(Path store) {
        Run run = Run.of("query", "evidence", "--about", "nl-2024-fine", "--store", store);
        assertThat(run.out())
                .contains("000_cc6ba5dd64b2d32e", "001_f9ae69f396769cde", "002_8459ed1aaa311417")
                .contains("003_444d8f0269158e19", "004_64a8795f32dcfbee");
    }

    @Test
    void theSameQuestionGetsTheSameAnswer(Path store) {
        Object[] call = {"query", "conflicts", "--store", store};
        assertThat(Run.of(call)).isEqualTo(Run.of(call));
    }

    /** Each answers with rows here, to a person and to a script. */
    @TestFactory
    Stream<DynamicTest> everyQueryAnswersItsExample(Path store) throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            names = files.map(file -> file.getFileName().toString().replace(".rq", ""))
                    .sorted()
                    .toList();
        }
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String help = Run.of("query", name, "--help").out();
                    assertThat(help).startsWith("Usage: docket query " + name);
                    String example = help.lines()
                            .map(String::strip)
                            .filter(line -> line.startsWith("docket query " + name))
                            .findFirst()
                            .orElse("docket query " + name);
                    boolean graph = name.equals("describe");
                    for (String format : graph ? List.of("turtle", "jsonld") : List.of("csv", "table")) {
                        String call = example.replaceFirst("docket ", "") + " --format " + format + " --store " + store;
                        Run run = Run.of((Object[]) call.split(" "));
                        assertThat(run.exit()).as(run.err()).isZero();
                        assertThat(run.err()).isEmpty();
                        assertThat(run.out().lines().count()).isGreaterThan(1);
                    }
                }));
    }

    @Test
    void helpDescribesParametersColumnsAndAnExample() {
        Run run = Run.of("query", "fines-over", "--help");
        assertThat(run.out())
                .startsWith("Usage: docket query fines-over [OPTIONS]")
                .contains("--min=MIN", "(default: 1000000)", "Columns:", "  amountEUR: ", "--timeout=SECONDS");
        assertThat(Run.of("query", "regulator-actions", "-h").out())
                .startsWith("Usage: docket query regulator-actions --regulator=REGULATOR [OPTIONS]");
    }

    @Test
    void readsQueriesFromAnotherFolder(Path store) {
        Run run = Run.of("query", "regulators", "--queries", "nowhere", "--store", store);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("name it with --queries DIR");
        assertThat(Run.of("query", "--queries", "nowhere").exit()).isEqualTo(3);
        assertThat(Run.of("query", "titles", "--queries").exit()).isEqualTo(2);
        assertThat(Run.of("query", "--queries", "src/test/resources/cli/queries")
                        .out())
                .startsWith("titles");
        assertThat(Run.of("query", "titles", "--queries", "src/test/resources/cli/queries", "--store", store)
                        .out())
                .startsWith("title\r\n");
    }
}
