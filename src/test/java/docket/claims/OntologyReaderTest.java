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
            assertThat(problem.message()).contains("'colour'", "http://example.org/Colour");
            assertThat(problem.hint()).isNotEmpty();
        });
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
