package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(BuiltStore.class)
class DiffCommandTest {
    @TempDir
    Path folder;

    private Path old;
    private Path now;

    @BeforeEach
    void writeVersions() throws IOException {
        old = Files.writeString(folder.resolve("old.nq"), "<s:a> <p:p> \"1\" .\n");
        now = Files.writeString(folder.resolve("new.ttl"), "<s:a> <p:p> \"2\" , \"3\" .\n");
    }

    @Test
    void aPipeIsNeverOpenedAndADeepFileIsTold(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.nq"), "");
        Path pipe = folder.resolve("pipe.nq");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path deep = Files.writeString(folder.resolve("deep.ttl"), "<urn:s> <urn:p> " + "(".repeat(100_000));
        for (Path file : List.of(pipe, deep)) {
            Run run = Run.of("diff", empty, file);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).startsWith(file + ": error: ");
        }
    }

    @Test
    void differencesAreNoFailureAndAreCountedOnStderr() {
        Run run = Run.of("diff", old, now);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("TX .\nD <s:a> <p:p> \"1\" .\nA ");
        assertThat(run.err()).isEqualToIgnoringNewLines("quads: 2 added, 1 removed");
    }

    @Test
    void appliedToTheOldVersionItGivesTheNewOne() {
        DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(old.toString());
        DatasetGraph expected = RDFDataMgr.loadDatasetGraph(now.toString());
        String patch = Run.of("diff", old, now).out();
        RDFPatchOps.applyChange(dataset, new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8)));
        assertThat(Iter.toSet(dataset.find())).isEqualTo(Iter.toSet(expected.find()));
    }

    @Test
    void writesAFileWholeOrNotAtAll() throws IOException {
        Path patch = folder.resolve("patch.rdfp");
        assertThat(Run.of("diff", old, now, "-o", patch).exit()).isZero();
        assertThat(patch).content().endsWith("TC .\n");
        Files.writeString(now, "nonsense");
        assertThat(Run.of("diff", old, now, "-o", folder.resolve("other")).exit())
                .isEqualTo(3);
        assertThat(folder).isDirectoryNotContaining("glob:**other*");
    }

    @Test
    void anUnknownVersionIsAnErrorOfTheStore() {
        assertThat(Run.of("diff", "current", "gen-0123456789abcdef", "--store", folder)
                        .exit())
                .isEqualTo(3);
        Run run = Run.of("diff", old, folder.resolve("missing.nq"), "--store", folder);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("missing.nq", "holds no generation");
    }

    @Test
    void aFormatIsForAnswersAndOneOfTwo() {
        assertThat(Run.of("diff", old, now, "--format", "json").exit()).isEqualTo(2);
        assertThat(Run.of("diff", old, now, "--answers", "--format", "csv").exit())
                .isEqualTo(2);
        assertThat(Run.of("diff", old).exit()).isEqualTo(2);
    }

    @Test
    void answersOfFilesAreComparedToo() {
        Run run = Run.of("diff", old, now, "--answers", "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"queries\"");
        assertThat(run.err()).contains("unknown key 'nl-2024-fine'", "rows: 0 changed");
    }

    @Test
    void generationsAreNamedInThePatchSoThatPatchesMakeAChain(Path store) {
        Run run = Run.of("diff", "current", "current", "--store", store);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .matches(
                        "H id <(https://w3id.org/docket/dumps/gen-[0-9a-f]{16}/)> \\.\nH prev <\\1> \\.\nTX \\.\nTC \\.\n");
    }
}
