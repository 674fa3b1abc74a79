package docket.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.claims.Iris;
import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.facts.FactSink;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that change or go while they are read. */
@Timeout(120)
class ChangingFilesTest {
    private static final int ROWS = 2_000;

    @TempDir
    Path folder;

    private Path facts;
    private Path table;

    @BeforeEach
    void write() throws IOException {
        facts = Files.createDirectory(folder.resolve("facts"));
        Files.writeString(facts.resolve("register.yaml"), "a-fine:\n  label: A fine\n");
        table = facts.resolve("table.jsonl");
        Files.writeString(table, "{\"source\": {\"id\": \"t\", \"type\": \"Table\", \"label\": \"T\"}}\n" + row(1));
    }

    @Test
    void aFileThatHasGoneSinceItWasListedIsTold() throws IOException {
        Ontology ontology = OntologyReader.read(Path.of("ontology"));
        Problems problems = new Problems();
        FactsFiles files = FactsFiles.find(List.of(facts), problems);
        Files.delete(table);
        FactsReader.read(files, ontology, FactSink.NONE, problems);
        assertThat(problems.all()).containsExactly(Problem.error(Location.of(table.toString()), "no such file", ""));
    }

    @Test
    void aFileThatChangesMeanwhileEndsTheBuildAndThePublishedGenerationStays() throws Exception {
        Store store = new Store(folder.resolve("store"));
        String published = Build.run(project(), store, new Problems()).generation();
        append(IntStream.rangeClosed(2, ROWS).mapToObj(ChangingFilesTest::row).collect(Collectors.joining()));
        CompletableFuture<Failure> build = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(Failure.class, () -> Build.run(project(), store, new Problems())));
        awaitBuild(build);
        append(row(ROWS + 1));
        assertThat(build.get().problems())
                .containsExactly(Problem.error(
                        Location.of("facts/table.jsonl"), "changed while it was being read", "run it again"));
        assertThat(store.current()).contains(published);
        assertThat(store.generations()).containsExactly(published);
        assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**/.build-*");
    }

    /** Until it has begun to read: what it hashed before is not what it will find. */
    private void awaitBuild(CompletableFuture<Failure> build) throws Exception {
        while (!build.isDone()) {
            try (var begun = Files.newDirectoryStream(folder.resolve("store"), ".build-*")) {
                if (begun.iterator().hasNext()) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    private Project project() {
        return new Project(List.of(facts), Path.of("ontology"), Path.of("queries"), Iris.standard());
    }

    private void append(String rows) throws IOException {
        Files.writeString(table, rows, StandardOpenOption.APPEND);
    }

    private static String row(int row) {
        return "{\"about\": \"a-fine\", \"at\": " + row + ", \"type\": \"Fine\"}\n";
    }
}
