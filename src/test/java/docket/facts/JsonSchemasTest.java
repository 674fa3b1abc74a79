package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import docket.claims.OntologyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas by which an editor checks facts files while a curator types. */
class JsonSchemasTest {
    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path FACTS = Path.of("facts");

    @Test
    void theRepositorysSchemasAreThoseOfItsOntology() throws IOException {
        for (Map.Entry<String, String> schema :
                JsonSchemas.of(OntologyReader.read(ONTOLOGY)).entrySet()) {
            Path file = ONTOLOGY.resolve(schema.getKey());
            assertThat(Files.readString(file))
                    .as("%s is not what the ontology gives: run ./docket schema", file)
                    .isEqualTo(schema.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("factsFiles")
    void everyFactsFileIsValid(Path file) throws IOException {
        assertThat(validate(schemaOf(file), Files.readString(file))).isEmpty();
    }

    /** So that an editor knows the schema without being told. */
    @ParameterizedTest
    @MethodSource("factsFiles")
    void everyFactsFileNamesItsSchema(Path file) throws IOException {
        String schema = "ontology/" + schemaOf(file) + ".schema.json";
        String up = "../".repeat(file.getNameCount() - 1);

        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("# yaml-language-server: $schema=" + up + schema);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about: nl-ap",
                "about: NL-AP, at: [1, a]",
                "about: nl-ap, at: 0",
                "about: nl-ap, at: [0, a]",
                "about: nl-ap, at: [1, an anchor that is a good deal longer than forty characters]",
                "about: nl-ap, at: [1, a, b]",
                "about: nl-ap, at: [1, a], ammount: EUR 5M",
                "about: nl-ap, at: [1, a], amount: EUR 30M(USD 33M)",
                "about: nl-ap, at: [1, a], amount: €30M",
                "about: nl-ap, at: [1, a], date: 2024-9",
                "about: nl-ap, at: [1, a], type: Fines",
                "about: nl-ap, at: [1, a], type: Article",
                "about: nl-ap, at: [1, a], violation: [noConsent, noconsent]",
                "about: nl-ap, at: [1, a], share: 0.23",
                "about: nl-ap, at: [1, a], inferred: yes",
                "about: nl-ap, at: [1, a], records: 50bn"
            })
    void marksAMistake(String fact) throws IOException {
        assertThat(validate("facts", file(fact))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about: nl-ap, at: 5, date: 2024",
                "about: nl-ap, at: [4, 33.7], amount: USD 33.7",
                "about: nl-ap, at: [4, x], amount: [over EUR 5M (USD 5.5M), 'up to USD 7bn']",
                "about: nl-ap, at: [4, x], records: [over 50bn photos], share: 23%, inferred: true"
            })
    void passesWhatTheReaderTakes(String fact) throws IOException {
        assertThat(validate("facts", file(fact))).isEmpty();
    }

    private static String file(String fact) {
        return "source: {id: a, type: Article, label: A}\nfacts:\n  - {" + fact + "}\n";
    }

    static List<Path> factsFiles() throws IOException {
        try (Stream<Path> files = Files.walk(FACTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String schemaOf(Path file) {
        return switch (file.getFileName().toString()) {
            case "register.yaml" -> "register";
            case "verdicts.yaml" -> "verdicts";
            default -> "facts";
        };
    }

    /** YAML as an editor reads it: by the rules of YAML 1.2, numbers and booleans by their looks. */
    private static List<Error> validate(String schema, String yaml) throws IOException {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode facts = new ObjectMapper().valueToTree(document);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ONTOLOGY.resolve(schema + ".schema.json")))
                .validate(facts);
    }
}
