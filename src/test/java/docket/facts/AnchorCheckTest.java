package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.claims.OntologyReader;
import docket.problem.Problem;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorCheckTest {
    /** Of our own; the paragraphs' numbers pass over the blank line. */
    private static final String TEXT = """
            The harbour office fined the ferry line nine thousand crowns last spring, as it said on Monday in the town hall.

            A spokesman of the line called the sum far too high and will ask the court of the county to look at it again.
            """;

    @TempDir
    Path folder;

    @Test
    void anAnchorStandsInItsParagraph() throws IOException {
        assertThat(check("[1, nine thousand]", "[2, far too high]")).isEmpty();
        assertThat(summaries("[1, nine thousand]", "[2, far too high]"))
                .singleElement()
                .satisfies(report -> assertThat(report.summary()).isEqualTo("a  ok 2  coverage 11.3 %"));
    }

    @Test
    void tellsWhereAMovedAnchorStands() throws IOException {
        assertThat(check("[1, far too high]")).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).isEqualTo("the anchor \"far too high\" is not in paragraph 1");
            assertThat(problem.hint()).startsWith("it stands in paragraph 2;");
        });
    }

    @Test
    void tellsAnAnchorThatStandsNowhereOnceHoweverManyFactsShowIt() throws IOException {
        assertThat(check("[1, Nine thousand]", "[1, Nine thousand]"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isTrue();
                    assertThat(problem.message()).isEqualTo("the anchor \"Nine thousand\" is nowhere in the article");
                    assertThat(problem.location().line()).isEqualTo(3);
                });
    }

    @Test
    void neverTellsTheArticlesText() throws IOException {
        assertThat(check("[1, nine hundred]", "[7, Monday]", "[2, Tuesday]").toString())
                .doesNotContain("harbour", "spokesman");
    }

    @Test
    void tellsAnotherTextThanTheOneThatWasCurated() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT.replace("Monday", "Friday"));

        List<Problem> told = run(facts("[1, nine thousand]"));
        assertThat(told)
                .filteredOn(problem -> !problem.isError())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message()).contains("sha256");
                });
    }

    @Test
    void tellsWhenTooMuchIsQuoted() throws IOException {
        assertThat(check("[1, nine thousand crowns last spring]", "[2, called the sum far too high]"))
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("of the text; 20 % is the most"));
    }

    @Test
    void tellsAnArticleThatIsNotThere() throws IOException {
        List<Problem> told = run(facts("[1, nine thousand]"));
        assertThat(told)
                .filteredOn(problem -> !problem.isError())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("so its anchors are not checked"));
        assertThat(told)
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("none of the sources' texts"));
    }

    @Test
    void everyAnchorOfTheRepositoryStandsInItsArticle() {
        Path articles = Path.of("../shared/articles");
        assumeTrue(Files.isDirectory(articles), "skipped: the articles are not beside the project, in " + articles);
        Problems problems = new Problems();

        List<AnchorReport> reports = AnchorCheck.run(
                FactsFiles.find(List.of(Path.of("facts/register.yaml").getParent()), problems),
                OntologyReader.read(Path.of("ontology")),
                articles,
                problems);

        assertThat(problems.all()).isEmpty();
        assertThat(reports).hasSize(5).allSatisfy(report -> {
            assertThat(report.differs()).isFalse();
            assertThat(report.coverage()).isLessThan(0.2);
        });
    }

    @Test
    void eachAnchorHasItsStatus() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "A line put before all.\n" + TEXT.replace("nine", "eight") + "\nthe court again");

        assertThat(lines("[2, thousand]", "[2, far too high]", "[1, nine]", "[1, the court]"))
                .containsExactly(
                        "changed\ta\t2\tthousand\t2",
                        "moved\ta\t2\tfar too high\t3",
                        "missing\ta\t1\tnine\t",
                        "ambiguous\ta\t1\tthe court\t");
    }

    @Test
    void acceptWritesParagraphsAndHashAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A line put before all.\n" + TEXT);
        String old = Article.of(TEXT).sha256();
        Path facts = Files.writeString(folder.resolve("facts.yaml"), """
                # kept
                source: {id: a, type: Article, label: "A 1", sha256: '%s'}  # and this
                facts:
                  - {about: nl-fine,   at: [ 1, nine thousand ], date: 2024-09-10}
                  # between
                  - about: nl-fine
                    at:
                      - 2
                      - "far too high"
                    date: 2024-09-11
                  - {about: nl-fine, at: [1, all], date: 2024-09-12}
                """.formatted(old));

        List<AnchorReport> reports = AnchorCheck.run(
                new FactsFiles(List.of(Reading.REGISTER), List.of(facts), List.of()),
                Reading.ontology(),
                folder,
                new Problems());
        assertThat(AnchorRewrite.accept(reports.getFirst())).isEqualTo(3);

        assertThat(facts).hasContent("""
                # kept
                source: {id: a, type: Article, label: "A 1", sha256: '%s'}  # and this
                facts:
                  - {about: nl-fine,   at: [ 2, nine thousand ], date: 2024-09-10}
                  # between
                  - about: nl-fine
                    at:
                      - 3
                      - "far too high"
                    date: 2024-09-11
                  - {about: nl-fine, at: [1, all], date: 2024-09-12}
                """.formatted(
                        Article.of(Files.readString(folder.resolve("a.txt"))).sha256()));
        assertThat(run(facts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n", "\n"})
    void acceptFindsThePlaceWhateverEndsALine(String end) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A line put before all.\n" + TEXT);
        String written = "\uFEFF# \uD83D\uDE42 1\nsource: {id: a, type: Article, label: A1}\nfacts:\n"
                + "  - {about: nl-fine, at: [1, nine thousand], date: 2024-09-11}\n";
        Path facts = Files.writeString(folder.resolve("facts.yaml"), written.replace("\n", end));
        assertThat(AnchorRewrite.accept(report(facts))).isEqualTo(1);
        assertThat(Files.readString(facts))
                .isEqualTo(written.replace("[1,", "[2,").replace("\n", end));
    }

    @Test
    void acceptLeavesAFileAloneInWhichAPlaceIsWrittenWithEscapes() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A line put before all.\n" + TEXT);
        String written = """
                source: {id: a, type: Article, label: A1}
                facts:
                  - {about: nl-fine, at: ["\\x31", nine thousand], date: 2024-09-11}
                  - {about: nl-fine, at: [1, all], date: 2024-09-12}
                """;
        Path facts = Files.writeString(folder.resolve("facts.yaml"), written);
        AnchorReport report = report(facts);
        assertThatThrownBy(() -> AnchorRewrite.accept(report)).hasMessageContaining("written with escapes");
        assertThat(facts).hasContent(written);
    }

    private AnchorReport report(Path facts) {
        return AnchorCheck.run(
                        new FactsFiles(List.of(Reading.REGISTER), List.of(facts), List.of()),
                        Reading.ontology(),
                        folder,
                        new Problems())
                .getFirst();
    }

    private List<String> lines(String... places) throws IOException {
        return AnchorCheck.run(
                        new FactsFiles(List.of(Reading.REGISTER), List.of(facts(places)), List.of()),
                        Reading.ontology(),
                        folder,
                        new Problems())
                .getFirst()
                .lines();
    }

    private List<Problem> check(String... places) throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        return run(facts(places));
    }

    private List<AnchorReport> summaries(String... places) throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Path facts = facts(places);
        return AnchorCheck.run(
                new FactsFiles(List.of(Reading.REGISTER), List.of(facts), List.of()),
                Reading.ontology(),
                folder,
                new Problems());
    }

    private List<Problem> run(Path facts) {
        Problems problems = new Problems();
        AnchorCheck.run(
                new FactsFiles(List.of(Reading.REGISTER), List.of(facts), List.of()),
                Reading.ontology(),
                folder,
                problems);
        return problems.all();
    }

    /** One fact a place. */
    private Path facts(String... places) throws IOException {
        StringBuilder facts = new StringBuilder("source: {id: a, type: Article, label: A, sha256: %s}\nfacts:\n"
                .formatted(Article.of(TEXT).sha256()));
        int day = 10;
        for (String place : places) {
            facts.append("  - {about: nl-fine, at: %s, date: 2024-09-%d}\n".formatted(place, day++));
        }
        return Files.writeString(folder.resolve("facts.yaml"), facts);
    }
}
