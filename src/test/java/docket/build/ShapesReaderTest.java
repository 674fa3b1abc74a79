package docket.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.fuzz.Cases;
import docket.fuzz.Spoiler;
import docket.fuzz.Told;
import docket.problem.Failure;
import docket.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes that a validator takes and that say nothing, or not what was meant. */
class ShapesReaderTest {
    private static final Path FOLDER = Path.of("ontology");
    private static final Ontology ONTOLOGY = OntologyReader.read(FOLDER);

    @TempDir
    Path folder;

    @Test
    void takesOurOwn() {
        assertThat(ShapesReader.read(FOLDER, ONTOLOGY).isEmpty()).isFalse();
        assertThat(ShapesReader.read(folder, ONTOLOGY).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sh:mesage 'no; yes' ; sh:targetClass enf:Fine ; sh:path enf:date ; sh:maxCount 1"
                        + " | 6:1  | unknown term 'sh:mesage'    | did you mean 'message'?",
                "sh:message 'no; yes' ; sh:targetClass enf:Feine ; sh:path enf:date ; sh:maxCount 1"
                        + " | 6:39 | unknown term 'enf:Feine'    | did you mean 'Fine'?",
                "sh:message 'no; yes' ; sh:targetClass enf:Fine ; sh:path enf:dato ; sh:maxCount 1"
                        + " | 6:58 | unknown term 'enf:dato'     | did you mean 'date'?",
                "sh:targetClass enf:Fine ; sh:path enf:date ; sh:maxCount 1"
                        + " | 5:1  | a shape without sh:message  | say what is wrong and, after a semicolon, what to do",
                "sh:targetClass enf:Fine ; sh:property [ sh:path enf:date ; sh:maxCount 1 ]"
                        + " | 6:39 | a shape without sh:message  | say what is wrong and, after a semicolon, what to do",
                "sh:message 'no; yes' ; sh:targetClass enf:Fine ; sh:path enf:date ; sh:maxCount 'x'"
                        + " | 5:1  | its shapes can't be read: * | *",
            })
    void tellsAtItsPlace(String shape, String at, String message, String hint) throws IOException {
        Problem problem = failure(shape).problems().getFirst();
        assertThat(problem.location()).hasToString(folder.resolve("shapes.ttl") + ":" + at);
        assertThat(problem.message()).matches(message.replace("*", ".*"));
        assertThat(problem.hint()).matches(hint.replace("?", "\\?").replace("*", ".*"));
    }

    @Test
    void tellsATermInItsQuery() throws IOException {
        String query = "sh:targetClass enf:Fine ; sh:sparql [ sh:message 'no; yes' ; sh:select "
                + "'SELECT $this { $this <https://w3id.org/docket/ontology#amuont> ?x }' ]";
        assertThat(failure(query).problems()).extracting(Problem::message).containsExactly("unknown term 'enf:amuont'");
    }

    @Test
    void spoiltShapesAreReadOrTold() throws IOException {
        Path file = folder.resolve("shapes.ttl");
        String text = Files.readString(FOLDER.resolve("shapes.ttl"));
        Cases.run(100, random -> {
            Files.write(file, new Spoiler(random).spoil(text));
            try {
                Shapes shapes = ShapesReader.read(folder, ONTOLOGY);
                ShaclValidator.get().validate(shapes, ONTOLOGY.graph());
            } catch (Failure e) {
                Told.well(e.problems(), file);
            }
        });
    }

    private Failure failure(String shape) throws IOException {
        Files.writeString(folder.resolve("shapes.ttl"), """
                @prefix enf: <https://w3id.org/docket/ontology#> .
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix shape: <http://example.org/> .

                """ + "shape:a a " + kind(shape) + " ;\n" + shape + " .");
        return catchThrowableOfType(Failure.class, () -> ShapesReader.read(folder, ONTOLOGY));
    }

    private static String kind(String shape) {
        return shape.contains("[") ? "sh:NodeShape" : "sh:PropertyShape";
    }
}
