package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docket check}, also of anchors against texts. */
class CheckCommandTest {
    @TempDir
    Path folder;

    private Path facts;
    private Path texts;
    private Path tiny;
    private Path text;

    @BeforeEach
    void copy() throws IOException {
        facts = Copies.copy(Path.of("src/test/resources/cli/facts"), folder.resolve("facts"));
        texts = Copies.copy(Path.of("src/test/resources/cli/articles"), folder.resolve("articles"));
        tiny = facts.resolve("articles/tiny.yaml");
        text = texts.resolve("tiny.txt");
    }

    @Test
    void theRepositorysFactsAreSound() {
        Run run = Run.of("check");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ok: 5 sources, ");
    }

    @Test
    void publishesNothing() {
        Run run = Run.of("check", "--facts", facts, "--store", folder.resolve("store"));
        assertThat(run.exit()).isZero();
        assertThat(folder.resolve("store")).doesNotExist();
        assertThat(run.err()).isEqualToIgnoringNewLines("ok: 1 source, 3 things, 6 claims, 1 disagreement (0 open)");
    }

    @Test
    void tellsHowManyAnchorsStandAndHowMuchTheyCover() {
        Run run = check();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).matches("tiny  ok 4  coverage \\d\\.\\d %\\R");
    }

    @Test
    void anAnchorThatMovedIsAWarning() throws IOException {
        edit(tiny, "[2, May 2024]", "[3, May 2024]");
        Run run = check();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("ok 3  moved 1");
        assertThat(run.err()).contains("tiny.yaml:11:").contains("warning: ").contains("it stands in paragraph 2");
    }

    @Test
    void aTextThatChangedIsAWarning() throws IOException {
        edit(text, "a small company", "a company");
        Run run = check();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("changed 4");
        assertThat(run.err()).contains("sha256 differs");
    }

    @Test
    void anAnchorThatIsNowhereIsAnErrorBesideAllOthers() throws IOException {
        edit(tiny, "[2, May 2024]", "[2, June 2024]");
        edit(tiny, "imposedBy: nl-ap", "imposedBy: nl-pa");
        Run run = check();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("tiny.yaml:11:53: error: the anchor \"June 2024\" is nowhere in the article")
                .contains("unknown agent 'nl-pa'");
    }

    @Test
    void anchorsThatCoverTooMuchAreAnError() throws IOException {
        Files.writeString(text, "fine\n5.1 million\nfive million\nMay 2024\n");
        edit(tiny, "[2, fine]", "[1, fine]");
        edit(tiny, "[2, May 2024]", "[4, May 2024]");
        Run run = check();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("20 % is the most");
    }

    @Test
    void neverPrintsTheText() throws IOException {
        edit(tiny, "[2, May 2024]", "[2, June 2024]");
        Run run = check();
        assertThat(run.out() + run.err()).doesNotContain("court is still", "had spoken of", "small authority");
    }

    @Test
    void aFolderOfTextsThatIsNotThereIsTold() {
        Run run = Run.of("check", "--facts", facts, "--articles", folder.resolve("none"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("none: error: no such folder");
    }

    @Test
    void aFolderWithoutAnyOfTheTextsIsAnError() throws IOException {
        Files.delete(text);
        Run run = check();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains(texts + ": error: none of the sources' texts is in this folder")
                .doesNotContain("ok: ");
    }

    private Run check() {
        return Run.of("check", "--facts", facts, "--articles", texts);
    }

    private static void edit(Path file, String old, String changed) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(old);
        Files.writeString(file, before.replace(old, changed));
    }
}
