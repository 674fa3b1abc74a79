package docket.query.named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.problem.Failure;
import docket.problem.Problem;
import docket.query.Sparql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    private static final Path BAD = Path.of("src/test/resources/queries/bad");
    private final Catalogue catalogue = new Catalogue(Path.of("queries"));

    @Test
    void aBrokenEscapeIsMalformedSparql() {
        assertThatThrownBy(() -> Sparql.adHoc("query", "SELECT ?s { ?s ?p \"\\uZZZZ\" }"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("malformed SPARQL");
    }

    @Test
    void holdsTheTwentyOneQueries() {
        assertThat(catalogue.names())
                .containsExactly(
                        "appeals",
                        "conflicts",
                        "coverage",
                        "describe",
                        "evidence",
                        "fines-over",
                        "investigations",
                        "network",
                        "non-compliance",
                        "orders",
                        "people",
                        "positions",
                        "regulator-actions",
                        "regulators",
                        "repeat-respondents",
                        "sanctions",
                        "settlements",
                        "sources",
                        "timeline",
                        "totals",
                        "violations");
    }

    @Test
    void aFileThatCannotBeReadTakesNoOtherAway(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("queries/people.rq"), folder.resolve("people.rq"));
        Files.writeString(folder.resolve("broken.rq"), "#+ summary: [\nSELECT");
        Catalogue half = new Catalogue(folder);
        assertThat(half.readable()).extracting(NamedQuery::name).containsExactly("people");
        assertThat(half.check())
                .anySatisfy(problem -> assertThat(problem.location().file()).endsWith("broken.rq"));
        assertThatThrownBy(half::all).isInstanceOf(Failure.class);
    }

    @Test
    void readsParametersFromTheVariables() {
        assertThat(catalogue.get("sanctions").parameters())
                .extracting(Parameter::name, Parameter::type, Parameter::optional, Parameter::required)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("type", new ParameterType.Iri(), true, false),
                        org.assertj.core.groups.Tuple.tuple("regulator", new ParameterType.Iri(), true, false),
                        org.assertj.core.groups.Tuple.tuple("respondent", new ParameterType.Iri(), true, false));
    }

    @Test
    void takesDefaultsAndValuesFromTheHeader() {
        Parameter min = catalogue.get("fines-over").parameter("min").orElseThrow();
        assertThat(min.defaultValue()).contains("1000000");
        assertThat(min.required()).isFalse();
        assertThat(catalogue
                        .get("conflicts")
                        .parameter("standing")
                        .orElseThrow()
                        .values())
                .containsExactly("accepted", "compatible", "rejected", "open");
    }

    @Test
    void describesColumnsInTheirOrder() {
        NamedQuery totals = catalogue.get("totals");
        assertThat(totals.columns().keySet())
                .containsExactlyElementsOf(totals.parse().getResultVars());
    }

    @Test
    void givesTheTextWithoutItsHeader() {
        assertThat(catalogue.get("people").sparql()).startsWith("PREFIX enf:").doesNotContain("#+");
    }

    @Test
    void hintsAtTheNearestName() {
        assertThatThrownBy(() -> catalogue.get("sanction")).isInstanceOfSatisfying(Failure.class, f -> {
            assertThat(f.kind()).isEqualTo(Failure.Kind.USAGE);
            assertThat(f.problems().getFirst().hint()).contains("'sanctions'");
        });
    }

    @Test
    void leavesTheFolderToNoOne() {
        assertThatThrownBy(() -> catalogue.get("../queries/people")).isInstanceOf(Failure.class);
    }

    @Test
    void readsOneFileForOneQuery(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("queries/people.rq"), folder.resolve("people.rq"));
        Files.writeString(folder.resolve("broken.rq"), "#+ [");
        assertThat(new Catalogue(folder).get("people").summary()).isNotEmpty();
        assertThatThrownBy(() -> new Catalogue(folder).all()).hasMessageContaining("broken.rq:1:");
    }

    @Test
    void takesNoFolderForAProblemOfTheStore() {
        assertThatThrownBy(() -> new Catalogue(Path.of("no-such-folder")).names())
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.STORE));
    }

    /** Each file of {@code bad/} is named after the rule it breaks; {@code problems.txt} has what is said of it. */
    @Test
    void showsWhereAFileIsWrong() throws IOException {
        List<Problem> problems = new Catalogue(BAD).check();
        String text = problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
        Path expected = BAD.resolve("problems.txt");
        if ("write".equals(System.getProperty("docket.golden"))) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }
}
