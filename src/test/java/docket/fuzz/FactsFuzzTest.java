package docket.fuzz;

import docket.claims.Claim;
import docket.claims.Iris;
import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.claims.Source;
import docket.claims.Thing;
import docket.convert.ClaimConverter;
import docket.convert.ViewConverter;
import docket.facts.FactSink;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.system.StreamRDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The repository's own facts, spoilt: read or told, and what is read makes valid quads. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FactsFuzzTest {
    private static final Path FACTS = Path.of("facts");
    private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology"));

    @TempDir
    Path folder;

    private Path register;
    private Path verdicts;
    private Path article;
    private Path lines;

    @BeforeEach
    void name() {
        register = folder.resolve("register.yaml");
        verdicts = folder.resolve("verdicts.yaml");
        article = folder.resolve("article.yaml");
        lines = folder.resolve("lines.jsonl");
    }

    @Test
    void articles() throws IOException {
        Files.copy(FACTS.resolve("register.yaml"), register);
        List<String> texts = texts(FACTS.resolve("articles"));
        Cases.run(300, random -> {
            Files.write(article, new Spoiler(random).spoil(texts.get(random.nextInt(texts.size()))));
            read();
        });
    }

    @Test
    void registers() throws IOException {
        String text = Files.readString(FACTS.resolve("register.yaml"));
        Cases.run(400, random -> {
            Files.write(register, new Spoiler(random).spoil(text));
            read();
        });
    }

    @Test
    void rulings() throws IOException {
        Files.copy(FACTS.resolve("register.yaml"), register);
        String text = Files.readString(FACTS.resolve("verdicts.yaml"));
        Cases.run(500, random -> {
            Files.write(verdicts, new Spoiler(random).spoil(text));
            read();
        });
    }

    @Test
    void linesOfJson() throws IOException {
        Files.copy(FACTS.resolve("register.yaml"), register);
        String text = Files.readString(Path.of("src/test/resources/fuzz/facts.jsonl"));
        Cases.run(400, random -> {
            Files.write(lines, new Spoiler(random).spoil(text));
            read();
        });
    }

    private void read() {
        Problems problems = new Problems();
        ValidQuads quads = new ValidQuads();
        FactsReader.read(FactsFiles.find(List.of(folder), problems), ONTOLOGY, new Written(quads), problems);
        Told.well(problems.all(), register, verdicts, article, lines);
    }

    private static List<String> texts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().map(FactsFuzzTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Facts as a build writes them. */
    private static final class Written implements FactSink {
        private final ViewConverter view;
        private final ClaimConverter claims;

        Written(StreamRDF out) {
            view = new ViewConverter(Iris.standard(), out);
            claims = new ClaimConverter(Iris.standard(), out);
        }

        @Override
        public void thing(Thing thing) {
            view.convert(thing);
        }

        @Override
        public void source(Source source) {
            if (!source.type().isEmpty()) {
                view.convert(source);
            }
        }

        @Override
        public void claim(Claim claim) {
            claims.convert(claim);
        }
    }
}
