package docket.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import docket.build.Build;
import docket.build.Project;
import docket.claims.Iris;
import docket.problem.Problems;
import docket.query.Prefixes;
import docket.query.named.Catalogue;
import docket.store.Store;
import docket.store.Version;
import docket.store.Versions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository's facts, and the same with one amount of one source changed. */
class ComparisonTest {
    private static final String SOURCE = "000_cc6ba5dd64b2d32e";
    private static final String PLACE = " ¶8 “5.1 million euros ($5.6 million)”";
    private static final Path QUERIES = Path.of("queries");

    @TempDir
    private static Path folder;

    private static Store store;
    private static AnswerChanges changes;

    @BeforeAll
    static void buildBoth() throws IOException {
        store = new Store(folder.resolve("store"));
        build(Path.of("facts"));
        build(copy(text -> text.replace("amount: EUR 5.1M (USD 5.6M)", "amount: EUR 5.2M (USD 5.7M)")));
        changes = compare("previous", "current");
    }

    @Test
    void namesTheRowOfEveryQueryThatShowsTheSum() {
        assertThat(text())
                .contains("\nsanctions\n  ~ sanction nl-2024-penalty, ")
                .contains("\norders\n  ~ order nl-2024-order, ")
                .contains("\ntotals\n  ~ regulator nl-ap, ")
                .contains("amount 5100000.0 → 5200000.0");
    }

    @Test
    void everyRowNamesTheSourceAndNoOther() {
        assertThat(changes.queries())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query.rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row.claims())
                                .as(row.change().toString())
                                .isNotEmpty()
                                .allSatisfy(claim ->
                                        assertThat(claim.source().getURI()).endsWith("id/source/" + SOURCE))));
    }

    @Test
    void aClaimIsToldWithItsPlaceAndItsValue() {
        assertThat(text())
                .contains("- " + SOURCE + PLACE + ": nl-2024-penalty enf:amount EUR 5,100,000")
                .contains("+ " + SOURCE + PLACE + ": nl-2024-penalty enf:amount EUR 5,200,000");
    }

    @Test
    void jsonHasTheSameForScripts() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChangesJson("old", "new").write(changes, out);
        try (JsonReader reader = Json.createReader(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
            JsonObject sanctions = reader.readObject().getJsonArray("queries").getValuesAs(JsonObject.class).stream()
                    .filter(query -> query.getString("name").equals("sanctions"))
                    .findFirst()
                    .orElseThrow();
            JsonObject row = sanctions.getJsonArray("rows").getJsonObject(0);
            assertThat(row.getString("change")).isEqualTo("changed");
            assertThat(row.getJsonObject("old").getString("amount")).isEqualTo("5100000.0");
            assertThat(row.getJsonObject("new").getString("sanction")).isEqualTo(Iris.BASE + "id/nl-2024-penalty");
            JsonObject claim = row.getJsonArray("claims").getJsonObject(0);
            assertThat(claim.getString("source")).endsWith(SOURCE);
            assertThat(claim.getInt("paragraph")).isEqualTo(8);
        }
    }

    @Test
    void aVersionGivesTheSameAnswersAsItsDump() {
        String dump = store.dir()
                .resolve(store.current().orElseThrow())
                .resolve("dumps/docket.nq.gz")
                .toString();
        assertThat(compare("current", dump)).isEqualTo(new AnswerChanges(List.of(), List.of(), List.of()));
    }

    private static String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        new ChangesText(new Prefixes(Iris.standard())).write(changes, print);
        return "\n" + out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static AnswerChanges compare(String old, String now) {
        Versions versions = new Versions(() -> store);
        try (Version before = versions.open(old);
                Version after = versions.open(now)) {
            return new Comparison(new Catalogue(QUERIES), Iris.standard(), Duration.ofMinutes(1))
                    .between(before.dataset(), after.dataset());
        }
    }

    private static void build(Path facts) {
        Build.run(new Project(List.of(facts), Path.of("ontology"), QUERIES, Iris.standard()), store, new Problems());
    }

    /** All facts, the one source edited. */
    private static Path copy(UnaryOperator<String> edit) throws IOException {
        Path facts = Path.of("facts");
        Path copy = folder.resolve("facts");
        try (Stream<Path> all = Files.walk(facts)) {
            for (Path file : all.toList()) {
                Path to = copy.resolve(facts.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (file.endsWith(SOURCE + ".yaml")) {
                    Files.writeString(to, edit.apply(Files.readString(file)));
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }
}
