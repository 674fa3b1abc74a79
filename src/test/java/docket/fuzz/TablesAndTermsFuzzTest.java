package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.OntologyReader;
import docket.facts.RatesReader;
import docket.problem.Failure;
import docket.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rates and ontology, spoilt: read or told. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class TablesAndTermsFuzzTest {
    private static final Path ONTOLOGY = Path.of("ontology");

    @TempDir
    Path folder;

    @Test
    void rates() {
        Path file = folder.resolve("rates.csv");
        String text = "Date,USD,GBP,\n2024-08-26,1.1,0.8,\n\"2024-08-23\",1.2,N/A,\n2024-08-22,1.25,\"0.81\",\n";
        Cases.run(600, random -> {
            Files.write(file, new Spoiler(random).spoil(text));
            try {
                RatesReader.read(file)
                        .perEuro()
                        .values()
                        .forEach(day -> day.values()
                                .forEach(
                                        rate -> assertThat(rate.toPlainString()).hasSizeLessThan(30)));
            } catch (Failure e) {
                Told.well(e.problems(), file);
            }
        });
    }

    @Test
    void terms() throws IOException {
        Path file = folder.resolve("enforcement.ttl");
        String text = Files.readString(ONTOLOGY.resolve("enforcement.ttl"));
        Cases.run(30, random -> {
            Files.write(file, new Spoiler(random).spoil(text));
            try {
                ValidQuads quads = new ValidQuads();
                var ontology = OntologyReader.read(folder);
                ontology.graph().find().forEachRemaining(quads::triple);
                ontology.concepts(null).forEach(ontology::label);
                ontology.unitWords();
            } catch (Failure e) {
                assertThat(e.problems()).allSatisfy(problem -> located(problem, file));
            }
        });
    }

    /** A range that no value can be read by is told of the folder. */
    private void located(Problem problem, Path file) {
        assertThat(problem.location().file()).isIn(List.of(file.toString(), folder.toString()));
        Told.plain(problem);
    }
}
