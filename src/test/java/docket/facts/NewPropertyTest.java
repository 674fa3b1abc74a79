package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Claim;
import docket.claims.OntologyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding a property to the ontology makes it a key of facts, with no change of the program. */
class NewPropertyTest {
    private static final String PREFIXES = """
            @prefix enf: <https://w3id.org/docket/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;

    @TempDir
    Path folder;

    @Test
    void aPropertyOfTheOntologyIsAKeyOfFacts() throws IOException {
        Path facts = fact("deadline: 2024-12, severity: [grave, light]");
        assertThat(Reading.of(facts).told()).hasSize(2).allMatch(problem -> problem.contains("unknown property"));

        ontology("""
                enf:deadline a owl:DatatypeProperty ; rdfs:range enf:PartialDate .
                enf:severity a owl:ObjectProperty ; rdfs:range skos:Concept ; enf:scheme enf:SeverityScheme .
                enf:grave a skos:Concept ; skos:inScheme enf:SeverityScheme .
                enf:light a skos:Concept ; skos:inScheme enf:SeverityScheme .
                """);
        Reading reading = Reading.of(OntologyReader.read(folder), facts);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.claims())
                .extracting(NewPropertyTest::words)
                .containsExactly("nl-fine deadline 2024-12", "nl-fine severity grave", "nl-fine severity light");
    }

    @Test
    void itsRangeDecidesWhatIsAValue() throws IOException {
        ontology("enf:deadline a owl:DatatypeProperty ; rdfs:range enf:PartialDate .");

        assertThat(Reading.of(OntologyReader.read(folder), fact("deadline: soon"))
                        .told())
                .containsExactly("3:44: 'deadline' takes a date: YYYY, YYYY-MM or YYYY-MM-DD, found 'soon'");
    }

    @Test
    void itsEditorSchemaFollows() throws IOException {
        ontology("enf:deadline a owl:DatatypeProperty ; rdfs:range enf:PartialDate ; rdfs:comment \"By when.\" .");

        assertThat(JsonSchemas.of(OntologyReader.read(folder)).get("facts.schema.json"))
                .contains("\"deadline\"", "\"By when.\"");
    }

    private static String words(Claim claim) {
        return claim.subject() + " " + claim.property().name() + " "
                + claim.value().canonical();
    }

    private void ontology(String terms) throws IOException {
        Files.copy(Reading.FIXTURES.resolve("ontology/enforcement.ttl"), folder.resolve("enforcement.ttl"));
        Files.writeString(folder.resolve("more.ttl"), PREFIXES + terms);
    }

    private Path fact(String properties) throws IOException {
        return Files.writeString(folder.resolve("a.yaml"), """
                source: {id: a, type: Article, label: An article}
                facts:
                  - {about: nl-fine, at: [1, a], %s}
                """.formatted(properties));
    }
}
