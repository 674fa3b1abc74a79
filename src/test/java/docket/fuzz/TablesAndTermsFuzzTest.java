package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.facts.RatesReader;
import docket.problem.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            told(file, () -> use(OntologyReader.read(folder)));
        });
    }

    @Test
    void alignments() throws IOException {
        Files.copy(ONTOLOGY.resolve("enforcement.ttl"), folder.resolve("enforcement.ttl"));
        Path file = folder.resolve("alignments.ttl");
        String text = Files.readString(ONTOLOGY.resolve("alignments.ttl"));
        Cases.run(100, random -> {
            Files.write(file, new Spoiler(random).spoil(text));
            told(file, () -> use(OntologyReader.read(folder)));
        });
    }

    private static void use(Ontology ontology) {
        ValidQuads quads = new ValidQuads();
        ontology.graph().find().forEachRemaining(quads::triple);
        ontology.concepts(null).forEach(ontology::label);
        ontology.unitWords();
    }

    private static void told(Path file, Runnable read) {
        try {
            read.run();
        } catch (Failure e) {
            Told.well(e.problems(), file);
        }
    }
}
