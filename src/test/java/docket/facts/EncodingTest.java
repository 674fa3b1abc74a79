package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Claim;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes of every kind: places stay right, and nothing of it is an exception. */
class EncodingTest {
    private static final String FACTS = """
            source: {id: a, type: Article, label: An article}
            facts:
              - {about: nl-fine, at: [1, "数据 😀"], type: Fines}
              - {about: nl-fine, at: [2, a], type: Fine}
            """;
    private static final String MISTAKE = "3:45: 'type' takes a class of the ontology, found 'Fines'";

    /** Many times what it takes, for a busy machine; what grows with the square of the input takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aColumnCountsCharacters() throws IOException {
        assertThat(told(FACTS)).containsExactly(MISTAKE);
    }

    @Test
    void linesMayEndAsOnWindows() throws IOException {
        assertThat(told(FACTS.replace("\n", "\r\n"))).containsExactly(MISTAKE);
    }

    @Test
    void aFileMayBeginWithAByteOrderMark() throws IOException {
        assertThat(told("\uFEFF" + FACTS)).containsExactly(MISTAKE);
    }

    @Test
    void theLastLineMayLackItsEnd() throws IOException {
        Reading reading = Reading.of(write("a.yaml", FACTS.stripTrailing()));

        assertThat(reading.told()).containsExactly(MISTAKE);
        assertThat(reading.claims()).hasSize(1);
    }

    @Test
    void aTabBetweenWordsIsOneColumn() throws IOException {
        assertThat(told("{\"source\":\t{\"id\":\t\"a\",\t\"type\": \"Articel\"}}", "a.jsonl"))
                .containsExactly(
                        "1:12: 'label' is missing in a source", "1:32: 'type' takes a kind of source, found 'Articel'");
        assertThat(told(FACTS.replace("],", "],\t")))
                .containsExactly("3:39: not readable: a tab where only blanks may stand");
    }

    @Test
    void decomposedLettersAreComposed() throws IOException {
        Reading reading = Reading.of(write("a.yaml", FACTS.replace("[2, a]", "[2, e\u0301tat]")));

        assertThat(reading.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.place()).hasToString("paragraph 2, \"\u00e9tat\""));
    }

    @Test
    void aStrayByteIsToldAtItsPlace() throws IOException {
        byte[] bytes = FACTS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        int at = FACTS.replace("\n", "\r\n").indexOf("数");
        byte[] broken = Arrays.copyOf(bytes, at + 2);

        assertThat(Reading.of(Files.write(folder.resolve("a.yaml"), broken)).told())
                .containsExactly("3:31: not valid UTF-8");
    }

    @Test
    void jsonLinesMayBeCompressed() throws IOException {
        String lines = """
                {"source": {"id": "a", "type": "Article", "label": "数据"}}
                {"about": "nl-fine", "at": [1, "数据 😀"], "type": "Fines"}
                {"about": "nl-fine", "at": [2, "a"], "type": "Fine"}
                """.replace("\n", "\r\n");
        Path file = folder.resolve("a.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }

        Reading reading = Reading.of(file);

        assertThat(reading.told()).containsExactly("2:49: 'type' takes a class of the ontology, found 'Fines'");
        assertThat(reading.claims())
                .extracting(Claim::location)
                .extracting(Object::toString)
                .containsExactly(file + ":3:46");
    }

    @Test
    void blankLinesAreCountedAndHandedToNobody() throws IOException {
        Path file = write("a.jsonl", "\n \t\r\n{}\n" + "\n".repeat(1_000_000) + " {}\n\n");
        Map<Integer, String> taken = new TreeMap<>();

        Bytes.lines(
                file,
                new Problems(),
                (line, linesBefore) -> taken.put(linesBefore, new String(line, StandardCharsets.UTF_8)));

        assertThat(taken).isEqualTo(Map.of(2, "{}", 1_000_003, " {}"));
    }

    @Test
    void brokenCompressionIsAProblem() throws IOException {
        Path none = write("none.jsonl.gz", "not compressed at all");
        Path cut = folder.resolve("cut.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write(FACTS.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 60));

        assertThat(Reading.of(none).told()).singleElement().asString().startsWith("0:0: can't be read");
        assertThat(Reading.of(cut).told()).last().asString().startsWith("0:0: can't be read");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        Path missing = folder.resolve("missing.yaml");

        assertThat(Reading.of(missing).problems())
                .singleElement()
                .hasToString(
                        missing + ": error: no such file or folder" + System.lineSeparator() + "  hint: see --facts");
    }

    @Test
    void aFolderNamedLikeAFileIsReadAsAFolder() throws IOException {
        Path facts = folder.resolve("facts");
        Path odd = Files.createDirectories(facts.resolve("odd.yaml"));
        Files.writeString(odd.resolve("a.yaml"), FACTS.replace("Fines", "Fine"));

        Reading reading = Reading.of(facts);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.claims()).hasSize(2);
    }

    @Test
    void aLinkToNowhereOrOutOfTheFolderIsAProblem() throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.yaml"), FACTS);
        Path more = Files.createSymbolicLink(facts.resolve("more"), elsewhere);
        Path one = Files.createSymbolicLink(facts.resolve("one.yaml"), elsewhere.resolve("a.yaml"));
        assertThat(Reading.of(facts).problems())
                .filteredOn(problem -> problem.message().equals("a link that leads out of the facts folder"))
                .extracting(problem -> problem.location().file())
                .containsExactly(more.toString(), one.toString());
        Files.delete(more);
        Files.delete(one);
        Path link = Files.createSymbolicLink(facts.resolve("b.yaml"), folder.resolve("none.yaml"));
        Files.createSymbolicLink(facts.resolve(".#b.yaml"), Path.of("somebody@somewhere.1"));
        assertThat(Reading.of(facts).problems()).hasSize(2).anySatisfy(problem -> {
            assertThat(problem.location().file()).isEqualTo(link.toString());
            assertThat(problem.message()).contains("a link to nowhere");
        });
    }

    @Test
    void mappingsOfTablesAreNoFacts() throws IOException {
        Files.createDirectories(folder.resolve("mappings"));
        write("mappings/t.yaml", "columns: []");
        write("a.yaml", FACTS.replace("Fines", "Fine"));

        assertThat(Reading.of(folder).problems()).isEmpty();
    }

    @Test
    void tenThousandLinesTakeASecondOrTwo() throws IOException {
        StringBuilder lines =
                new StringBuilder("{\"source\": {\"id\": \"t\", \"type\": \"Table\", \"label\": \"T\"}}\n");
        for (int row = 1; row <= 10_000; row++) {
            lines.append("{\"about\": \"nl-fine\", \"at\": ")
                    .append(row)
                    .append(", \"imposedBy\": \"nl-ap\", \"violation\": [\"noConsent\", \"biometricData\"], ")
                    .append("\"amount\": \"EUR 5M (USD 5.5M)\", \"date\": \"2024-09-03\"}\n");
        }
        Path file = write("t.jsonl", lines.toString());

        Reading reading = Assertions.assertTimeout(PATIENCE, () -> Reading.of(file));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.claims()).hasSize(60_000);
    }

    @Test
    void oneMistakeInEveryLineStaysQuick() throws IOException {
        StringBuilder lines =
                new StringBuilder("{\"source\": {\"id\": \"t\", \"type\": \"Table\", \"label\": \"T\"}}\n");
        for (int row = 1; row <= 10_000; row++) {
            lines.append("{\"about\": \"nl-fien\", \"at\": ").append(row).append(", \"type\": \"Fine\"}\n");
        }
        Path file = write("t.jsonl", lines.toString());

        assertThat(Assertions.assertTimeout(PATIENCE, () -> Reading.of(file)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo("unknown key 'nl-fien'");
                    assertThat(problem.hint())
                            .endsWith("also mentioned at line 3, line 4, line 5, line 6, line 7 and 9994 times more");
                });
    }

    @Test
    void bombsAreTold() throws IOException {
        String deep = "{a: ".repeat(200_000);
        String brackets = "[".repeat(200_000);
        String dashes = "- ".repeat(50_000);
        String line = "x".repeat(1_000_000);
        for (String bomb : List.of(deep, brackets, dashes, line)) {
            Path file = write("a.yaml", FACTS.replace("Fines", bomb));
            List<String> told =
                    Assertions.assertTimeout(PATIENCE, () -> Reading.of(file)).told();
            assertThat(told).isNotEmpty().allMatch(problem -> problem.length() < 300);
        }
    }

    @Test
    void aLineTooLargeForADocumentIsNotRead() throws IOException {
        Path file = folder.resolve("a.jsonl.gz");
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int mebibyte = 0; mebibyte <= TextFile.LARGEST >> 20; mebibyte++) {
                out.write(blanks);
            }
        }

        assertThat(Reading.of(file).told()).containsExactly("1:0: the line has more than 16 MiB");
    }

    private List<String> told(String text) throws IOException {
        return told(text, "a.yaml");
    }

    private List<String> told(String text, String file) throws IOException {
        return Reading.of(write(file, text)).told();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
