package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake in the facts each: told at its place with a hint, and the published store stays as it was. */
class MistakesTest {
    private static final Path FACTS = Path.of("src/test/resources/cli/facts");

    @TempDir
    static Path shared;

    private static Path store;
    private static Run before;

    @TempDir
    Path folder;

    private Path facts;

    @BeforeAll
    static void publish() {
        store = shared.resolve("store");
        assertThat(Run.of("build", "--facts", FACTS, "--store", store).exit()).isZero();
        before = answer();
    }

    @BeforeEach
    void copy() throws IOException {
        facts = Copies.copy(FACTS, folder.resolve("facts"));
    }

    /** Columns: file, what stands there, what is written instead, where it is told (the first time it stands there), message, hint. */
    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            articles/tiny.yaml | imposedBy: nl-ap   | imposedBy: nl-pa     | nl-pa       | unknown agent 'nl-pa'                      | did you mean 'nl-ap'? What facts mention stands in facts/register.yaml
            articles/tiny.yaml | about: nl-2024-fine, at: [3 | about: nl-2024-fin, at: [3 | nl-2024-fin, | unknown key 'nl-2024-fin' | did you mean 'nl-2024-fine'?
            articles/tiny.yaml | imposedOn: clear   | imposedOm: clear     | imposedOm   | unknown property 'imposedOm'               | did you mean 'imposedOn'
            articles/tiny.yaml | type: Fine         | type: Fien           | Fien        | Fien                                       | did you mean 'Fine'
            articles/tiny.yaml | EUR 5.1M           | EUR 5.1 millions     | EUR 5.1 mi  | EUR 5.1 millions                           | EUR 30.5M
            articles/tiny.yaml | EUR 5.1M           | EUX 5.1M             | EUX         | EUX                                        | the code first, then the number
            articles/tiny.yaml | 2024-05            | 2024-13              | 2024-13     | YYYY-MM-DD, found '2024-13'               |
            articles/tiny.yaml | 5.1 million        | imposed a fine of 5.1 million euros on the firm | imposed | the anchor has 47 characters; 40 are the most | keep the one to four words
            articles/tiny.yaml | [2, fine]          | [two, fine]          | two         | expected a paragraph number from 1         |
            articles/tiny.yaml | [2, fine]          | fine                 | fine        | 'at' takes [paragraph, anchor]             | the paragraph's number and words of it
            articles/tiny.yaml | [2, fine]          | [2, fine             | ~}~ | not readable | needs quotes
            articles/tiny.yaml | date: 2024-05      | date: &d 2024-05     | &d          | anchors and aliases                        | write the value out
            articles/tiny.yaml | date: 2024-05      | date:                | ~}~         | a value is missing                         | leave the key out
            articles/tiny.yaml | id: tiny           | id: tiny, x          | tiny, x     | tiny, x                                    |
            register.yaml      | type: Company      | type: Companie       | Companie    | Companie                                   | did you mean 'Company'
            register.yaml      | country: US        | country: USA         | USA         | ISO 3166, such as NL or US-NY, found 'USA' |
            register.yaml      | clearview-ai:      | nl-ap:               | nl-ap       | 'nl-ap' stands twice                       | first at line
            """)
    void isToldAtItsPlace(String file, String good, String bad, String told, String message, String hint)
            throws IOException {
        Path path = facts.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(good);
        String mistaken = text.replace(good, bad == null ? "" : bad);
        Files.writeString(path, mistaken);
        Run run = build();
        List<String> err = run.err().lines().toList();
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        String first = err.stream()
                .filter(line -> line.contains(": error: ") && line.contains(message))
                .findFirst()
                .orElse(run.err());
        assertThat(first).matches("\\Q" + path + "\\E:\\d+:\\d+: error: .*");
        assertCaretPoints(err, err.indexOf(first), told);
        if (hint != null) {
            assertThat(err.get(err.indexOf(first) + 3)).startsWith("  hint: ").contains(hint);
        }
        assertStoreIsAsBefore();
    }

    /** The excerpt is below the message, and the caret below the first letter of what is meant. */
    private static void assertCaretPoints(List<String> err, int message, String told) {
        String excerpt = err.get(message + 1);
        int caret = err.get(message + 2).indexOf('^');
        assertThat(excerpt.substring(caret))
                .as("%s%n%s", excerpt, err.get(message + 2))
                .startsWith(told);
    }

    @Test
    void allAreToldAtOnceInTheOrderOfTheFile() throws IOException {
        Path path = facts.resolve("articles/tiny.yaml");
        Files.writeString(
                path,
                Files.readString(path)
                        .replace("imposedBy: nl-ap", "imposedBy: nl-pa")
                        .replace("EUR 5.1M", "5.1M")
                        .replace("date:", "dat:"));
        Run run = build();
        assertThat(run.err().lines().filter(line -> line.contains(": error: ")))
                .extracting(line -> line.replaceFirst("^.*tiny.yaml:(\\d+):.*", "$1"))
                .containsExactly("8", "9", "11");
        assertThat(run.err()).endsWith("3 errors" + System.lineSeparator());
    }

    @Test
    void aShapeIsBrokenAtTheFactsOwnLine() throws IOException {
        append(
                "articles/tiny.yaml",
                "  - {about: nl-2024-appeal, at: [3, court], type: Appeal, contests: nl-2024-fine, heardBy: clearview-ai}\n");
        append("register.yaml", "nl-2024-appeal:\n  label: Dutch appeal\n");
        Run run = build();
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(facts.resolve("articles/tiny.yaml")
                        + ":12:92: error: nl-2024-appeal heardBy: a proceeding is heard by")
                .contains("  hint: check the key, or its type in the register");
        assertStoreIsAsBefore();
    }

    @Test
    void aShapeThatAVerdictBreaksIsToldAtTheVerdict() throws IOException {
        append("articles/tiny.yaml", "  - {about: nl-2024-fine, at: [3, company], imposedBy: clearview-ai}\n");
        Files.writeString(
                facts.resolve("verdicts.yaml"),
                "- {about: nl-2024-fine, property: imposedBy, value: clearview-ai, because: a mistake}\n");
        Run run = build();
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err())
                .contains(facts.resolve("verdicts.yaml")
                        + ":1:53: error: nl-2024-fine imposedBy: only an authority imposes");
        assertStoreIsAsBefore();
    }

    @Test
    void aVerdictThatRulesOnNothingIsTold() throws IOException {
        Files.writeString(
                facts.resolve("verdicts.yaml"),
                "# none\n- {about: nl-2024-fine, property: status, value: paid, because: it was}\n");
        Run run = build();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(facts.resolve("verdicts.yaml") + ":2:50: error: the ruling is on nothing");
        assertStoreIsAsBefore();
    }

    @Test
    void aVerdictIsNotBlamedForAMistakeInTheFactsItRulesOn() throws IOException {
        Path path = facts.resolve("articles/tiny.yaml");
        Files.writeString(path, Files.readString(path).replace("date: 2024-05", "date: May"));
        Files.writeString(
                facts.resolve("verdicts.yaml"),
                "- {about: nl-2024-fine, property: date, value: 2024-05, because: the decision says so}\n");
        assertThat(build().err()).contains("tiny.yaml:11:").doesNotContain("verdicts.yaml");
    }

    @Test
    void aStrayByteIsTold() throws IOException {
        Path path = facts.resolve("articles/tiny.yaml");
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length - 5] = (byte) 0xff;
        Files.write(path, bytes);
        Run run = build();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("tiny.yaml:11:").contains("not valid UTF-8");
        assertStoreIsAsBefore();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Run run = Run.of("build", "--facts", folder.resolve("none"), "--store", store);
        assertThat(run.exit()).isIn(1, 3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("none: error: no such file or folder").contains("hint: see --facts");
        assertStoreIsAsBefore();
    }

    @Test
    void checkTellsTheSame() throws IOException {
        Path path = facts.resolve("articles/tiny.yaml");
        Files.writeString(path, Files.readString(path).replace("nl-ap", "nl-pa"));
        assertThat(Run.of("check", "--facts", facts)).isEqualTo(build());
    }

    private Run build() {
        return Run.of("build", "--facts", facts, "--store", store);
    }

    private static Run answer() {
        return Run.of("query", "describe", "--about", "nl-2024-fine", "--store", store);
    }

    private static void assertStoreIsAsBefore() {
        assertThat(before.exit()).isZero();
        assertThat(answer()).isEqualTo(before);
        assertThat(store).isDirectoryNotContaining("glob:**/.build-*");
        assertThat(Run.of("build", "--facts", FACTS, "--store", store).err()).contains("is up to date");
    }

    private void append(String file, String text) throws IOException {
        Path path = facts.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }
}
