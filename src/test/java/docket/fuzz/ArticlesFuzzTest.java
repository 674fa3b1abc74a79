package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.facts.AnchorCheck;
import docket.facts.AnchorReport;
import docket.facts.FactsFiles;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts of articles, spoilt: anchors are found or missed, nothing breaks, and no word of a text is told but the anchors. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ArticlesFuzzTest {
    private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology"));

    /** Of our own. */
    private static final String TEXT = """
            The harbour office fined the ferry line nine thousand crowns last spring, as it said on Monday.

            A spokesman of the line called the sum far too high and will ask the court to look at it again.
            """;

    @TempDir
    Path folder;

    private Path facts;
    private Path text;

    @BeforeEach
    void write() throws IOException {
        facts = Files.writeString(folder.resolve("facts.yaml"), """
                source: {id: a, type: Article, label: A}
                facts:
                  - {about: a-fine, at: [1, nine thousand], amount: EUR 9000}
                  - {about: a-fine, at: [2, far too high], type: Fine}
                """);
        text = folder.resolve("a.txt");
    }

    @Test
    void spoiltTexts() {
        Cases.run(500, random -> {
            Files.write(text, new Spoiler(random).spoil(TEXT));
            checked();
        });
    }

    @Test
    void anyBytes() {
        Cases.run(100, random -> {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            Files.write(text, bytes);
            checked();
        });
    }

    @Test
    void oneEndlessLine() throws IOException {
        byte[] blanks = new byte[TextFile.LARGEST];
        Arrays.fill(blanks, (byte) ' ');
        Files.write(text, blanks);
        assertThat(checked())
                .extracting(Problem::message)
                .allMatch(message -> message.endsWith("nowhere in the article"));
        Files.write(text, Arrays.copyOf(blanks, blanks.length + 1));
        assertThat(checked())
                .contains(Problem.error(
                        Location.of(text.toString()),
                        "the file has more than 16 MiB",
                        "split it; large data is JSON Lines, one line a fact"));
    }

    @Test
    void aBrokenByteIsToldWithoutTheLineAroundIt() throws IOException {
        byte[] bytes = TEXT.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[10] = (byte) 0xe9;
        Files.write(text, bytes);
        assertThat(checked())
                .contains(Problem.error(
                        Location.of(text.toString()),
                        "not valid UTF-8 in line 1, column 11",
                        "save the file as UTF-8"));
    }

    private List<Problem> checked() {
        Problems problems = new Problems();
        List<AnchorReport> reports =
                AnchorCheck.run(FactsFiles.find(List.of(facts), new Problems()), ONTOLOGY, folder, problems);
        for (Problem problem : problems.all()) {
            // a line of the article would be shown beside a place in it
            assertThat(problem.location().file().equals(facts.toString())
                            || problem.location().line() == 0)
                    .as("%s", problem)
                    .isTrue();
            Told.plain(problem);
        }
        assertThat(problems.all() + " "
                        + reports.stream().map(AnchorReport::lines).toList())
                .doesNotContain("harbour", "spokesman", "Monday");
        return problems.all();
    }
}
