package docket.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyReaderTest {
    private static final Path FIXTURE = Path.of("src/test/resources/facts/ontology");

    @TempDir
    Path folder;

    @Test
    void theRangeDecidesHowAValueIsRead() {
        Ontology ontology = OntologyReader.read(FIXTURE);

        assertThat(ontology.property("amount")).map(Property::kind).contains(ValueKind.AMOUNT);
        assertThat(ontology.property("date")).map(Property::kind).contains(ValueKind.DATE);
        assertThat(ontology.property("violation")).map(Property::scheme).contains("ViolationScheme");
        assertThat(ontology.property("imposedBy")).map(Property::rangeClass).contains("Agent");
        assertThat(ontology.property("type")).map(Property::kind).contains(ValueKind.CLASS);
    }

    @Test
    void whatTheProgramItselfWritesIsNoKeyOfAFact() {
        Ontology ontology = OntologyReader.read(FIXTURE);

        assertThat(ontology.properties()).doesNotContainKeys("paragraph", "amountEUR");
        assertThat(ontology.statable()).contains("Fine", "Regulator").doesNotContain("Article", "Claim", "Amount");
    }

    @Test
    void findsClassesAboveAndBelow() {
        Ontology ontology = OntologyReader.read(FIXTURE);

        assertThat(ontology.superclasses("Fine")).containsExactly("Fine", "Measure", "Action");
        assertThat(ontology.subclasses("Agent")).containsExactly("Agent", "Company", "Regulator");
        assertThat(ontology.unitWords()).containsExactly("people", "person", "photo", "photos");
        assertThat(ontology.unit("people")).contains("person");
    }

    @Test
    void tellsTheLineOfABrokenOntology() throws IOException {
        Files.writeString(folder.resolve("enforcement.ttl"), "# first line\n<a> <b> ;\n");

        Problem problem = failure().problems().getFirst();

        assertThat(problem.location().file()).endsWith("enforcement.ttl");
        assertThat(problem.location().line()).isEqualTo(2);
    }

    @Test
    void tellsARangeThatNoValueCanBeReadBy() throws IOException {
        String fixture = Files.readString(FIXTURE.resolve("enforcement.ttl"));
        Files.writeString(
                folder.resolve("enforcement.ttl"),
                fixture + "enf:colour a owl:DatatypeProperty ; rdfs:range <http://example.org/Colour> .");

        assertThat(failure().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().file()).endsWith("enforcement.ttl");
            assertThat(problem.location().line()).isPositive();
            assertThat(problem.message()).contains("'colour'", "http://example.org/Colour");
            assertThat(problem.hint()).isNotEmpty();
        });
    }

    @Test
    void tellsATermThatAlignmentsNameAndNobodyElse() throws IOException {
        Files.copy(FIXTURE.resolve("enforcement.ttl"), folder.resolve("enforcement.ttl"));
        Files.writeString(folder.resolve("alignments.ttl"), """
                @prefix enf: <https://w3id.org/docket/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                enf:Fine skos:closeMatch enf:Feine .
                """);

        assertThat(failure().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().toString()).endsWith("alignments.ttl:3:26");
            assertThat(problem.message()).isEqualTo("unknown term 'enf:Feine'");
            assertThat(problem.hint()).isEqualTo("did you mean 'Fine'?");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdfs:subClassOf", "skos:broader"})
    void tellsWhatStandsAboveItself(String above) throws IOException {
        Files.writeString(folder.resolve("enforcement.ttl"), """
                @prefix enf: <https://w3id.org/docket/ontology#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                enf:Top a rdfs:Class .
                enf:A %1$s enf:B , enf:Top .
                enf:B %1$s enf:A .
                enf:Below %1$s enf:A .
                enf:Own %1$s enf:Own .
                """.formatted(above));

        assertThat(failure().problems())
                .extracting(problem -> problem.location().line())
                .containsExactly(5, 5, 8);
        assertThat(failure().problems().getFirst().message())
                .isEqualTo("'enf:A' stands above itself, by one or more " + above);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] a <http://x> .                        | 1:1  | a term without a name",
                "<http://s> <http://p> \"a\\u202eb\" .      | 1:23 | the invisible character U+202E",
                "<http://s> <http://p> <http://a b> .     | 1:23 | Spaces",
                "<http://s> <http://p> \"2\" , x:y .       | 1:29 | Undefined prefix",
            })
    void tellsWhatNoDumpMayHoldAtItsPlace(String text, String at, String message) throws IOException {
        Files.writeString(folder.resolve("enforcement.ttl"), text);

        assertThat(failure().problems().getFirst().toString()).contains("enforcement.ttl:" + at + ": ", message);
    }

    @Test
    void tellsABrokenByteAtItsPlace() throws IOException {
        Files.write(folder.resolve("enforcement.ttl"), new byte[] {'#', '\n', '#', (byte) 0xe9});

        assertThat(failure().problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("enforcement.ttl:2:2: error: not valid UTF-8");
    }

    @Test
    void tellsAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");
        Failure failure = catchThrowableOfType(Failure.class, () -> OntologyReader.read(missing));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.STORE);
        assertThat(failure.problems()).extracting(Problem::location).containsExactly(Location.of(missing.toString()));
    }

    private Failure failure() {
        return catchThrowableOfType(Failure.class, () -> OntologyReader.read(folder));
    }
}
