package docket.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Problems;
import docket.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds with what was published by a day. */
class AsOfTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void write() throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.writeString(
                facts.resolve("register.yaml"), "x: {label: X}\nap: {type: Regulator, label: AP, currency: EUR}\n");
        source(facts, "early", "published: 2024-02-01", "EUR 5M");
        source(facts, "month", "published: 2024-02", "EUR 5M");
        source(facts, "late", "published: 2025", "EUR 7M");
        source(facts, "undated", "curated: 2024-06-01", "EUR 7M");
        Files.writeString(
                facts.resolve("verdicts.yaml"),
                "- {about: x, property: amount, value: EUR 7M, because: we saw the decision}\n");
        project = new Project(List.of(facts), Path.of("ontology"), Path.of("queries"), Iris.standard());
    }

    @Test
    void countsASourceFromItsLastPossibleDay() {
        assertThat(sources("2024-01-31")).isZero();
        assertThat(sources("2024-02-01")).isEqualTo(1);
        assertThat(sources("2024-02-28")).isEqualTo(1);
        assertThat(sources("2024-02-29")).isEqualTo(2);
        assertThat(sources("2024-06-01")).isEqualTo(3);
        assertThat(sources("2025-12-31")).isEqualTo(4);
    }

    @Test
    void rulingOnWhatWasNotDisputedYetIsNoProblem() {
        Problems problems = new Problems();
        assertThat(Build.check(project.asOf(LocalDate.parse("2024-02-29")), problems))
                .isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void refusesAStoreOfAnotherDay() {
        Store store = new Store(folder.resolve("store"));
        Build.run(project, store, new Problems());
        Project past = project.asOf(LocalDate.parse("2024-03-01"));
        assertThatThrownBy(() -> Build.run(past, store, new Problems()))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.STORE))
                .hasMessageContaining("not as of 2024-03-01");
        Store other = new Store(folder.resolve("past"));
        Build.run(past, other, new Problems());
        assertThatThrownBy(() -> Build.run(project, other, new Problems())).hasMessageContaining("as of 2024-03-01");
    }

    private long sources(String day) {
        return Build.check(project.asOf(LocalDate.parse(day)), new Problems())
                .orElseThrow()
                .sources();
    }

    private static void source(Path facts, String id, String date, String amount) throws IOException {
        Files.writeString(facts.resolve(id + ".yaml"), """
                source: {id: %s, type: Article, label: %s, %s}
                facts:
                  - {about: x, at: [1, %s], type: Fine, imposedBy: ap, amount: %s}
                """.formatted(id, id, date, amount, amount));
    }
}
