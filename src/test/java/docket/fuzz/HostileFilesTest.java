package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.facts.FactSink;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.facts.RatesReader;
import docket.problem.Failure;
import docket.problem.Problem;
import docket.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that never begin, never end, lead elsewhere or are nothing but mistakes. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileFilesTest {
    private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology"));

    @TempDir
    Path folder;

    @Test
    void aPipeIsNeverOpened() throws Exception {
        Path pipe = pipe("a.yaml");
        assertThat(read(folder)).extracting(Problem::message).contains("no file but a pipe or a device");
        assertThat(read(pipe)).extracting(Problem::message).containsExactly("is no file but a pipe or a device");
        assertThatThrownBy(() -> RatesReader.read(pipe)).isInstanceOf(Failure.class);
        pipe("a.ttl");
        assertThatThrownBy(() -> OntologyReader.read(folder)).isInstanceOf(Failure.class);
    }

    @Test
    void aDeviceIsNeverRead() {
        assertThat(read(Path.of("/dev/zero")))
                .extracting(Problem::message)
                .containsExactly("is no file but a pipe or a device");
        assertThatThrownBy(() -> RatesReader.read(Path.of("/dev/zero"))).isInstanceOf(Failure.class);
    }

    @Test
    void factsMayThemselvesBeALink() throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Files.writeString(facts.resolve("register.yaml"), "a:\n  label: A\n");
        assertThat(read(Files.createSymbolicLink(folder.resolve("link"), facts)))
                .isEmpty();
    }

    @Test
    void aLinkToTheRootOfAllIsNotFollowed() throws IOException {
        Files.writeString(folder.resolve("register.yaml"), "a:\n  label: A\n");
        Files.createSymbolicLink(folder.resolve("all"), Path.of("/"));
        assertThat(read(folder))
                .extracting(Problem::message)
                .containsExactly("a link that leads out of the facts folder");
    }

    @Test
    void aLinkThatLeadsNowhereOrInACircleIsTold() throws IOException {
        Files.writeString(folder.resolve("register.yaml"), "a:\n  label: A\n");
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.createSymbolicLink(folder.resolve("a-nowhere"), Path.of("gone"));
        Files.createSymbolicLink(folder.resolve("b-nowhere.yaml"), Path.of("gone.yaml"));
        Files.createSymbolicLink(folder.resolve("c-itself"), Path.of("c-itself"));
        Files.createSymbolicLink(below.resolve("d-above"), folder);
        Files.createSymbolicLink(folder.resolve("e-fine"), below);

        List<Problem> told = read(folder);

        assertThat(told)
                .extracting(
                        problem -> folder.relativize(Path.of(problem.location().file())) + " " + problem.severity())
                .containsExactlyInAnyOrder(
                        "a-nowhere WARNING", "b-nowhere.yaml ERROR", "c-itself WARNING", "below/d-above WARNING");
        assertThat(told)
                .extracting(Problem::message)
                .contains("a link to nowhere", "a link to a folder that it stands in itself, not followed")
                .anyMatch(message -> message.startsWith("a link that can't be followed: "));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        bomb(new byte[1 << 20], 128, (byte) '\n');
        assertThat(read(folder))
                .extracting(Problem::message)
                .containsExactly("can't be read: unpacks to more than 200 times its size");
    }

    @Test
    void aFileOfMistakesIsNotReadToItsEnd() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "{}\n".repeat(500_000));
        assertThat(read(folder)).hasSizeLessThan(3_000).allSatisfy(problem -> Told.well(List.of(problem), file));
    }

    @Test
    void aFileOfUnknownKeysIsToldInTime() throws IOException {
        Path file = folder.resolve("a.jsonl");
        StringBuilder lines =
                new StringBuilder("{\"source\": {\"id\": \"t\", \"type\": \"Table\", \"label\": \"T\"}}\n");
        for (int row = 1; row <= 20_000; row++) {
            lines.append("{\"about\": \"k")
                    .append(row)
                    .append("\", \"at\": ")
                    .append(row)
                    .append(", \"type\": \"Fine\"}\n");
        }
        Files.writeString(file, lines);
        assertThat(read(folder)).hasSize(1_001);
    }

    private void bomb(byte[] block, int times, byte filling) throws IOException {
        java.util.Arrays.fill(block, filling);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.jsonl.gz")))) {
            out.write("{\"source\": {\"id\": \"t\", \"type\": \"Table\", \"label\": \"T\"}}\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (int time = 0; time < times; time++) {
                out.write(block);
            }
        }
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static List<Problem> read(Path facts) {
        Problems problems = new Problems();
        FactsReader.read(FactsFiles.find(List.of(facts), problems), ONTOLOGY, FactSink.NONE, problems);
        return problems.all();
    }
}
