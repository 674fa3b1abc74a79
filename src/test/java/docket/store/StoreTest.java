package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.problem.Failure;
import docket.problem.Problem;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    Store store;

    @BeforeEach
    void setUp() {
        store = new Store(folder.resolve("store"));
    }

    @Test
    void saysWhatToDoWhenNothingIsBuilt() {
        assertThat(store.current()).isEmpty();
        assertThatThrownBy(() -> store.open(Verification.QUICK)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.STORE);
            assertThat(failure.problems().getFirst().hint()).isEqualTo("run `docket build`");
        });
        assertThat(store.dir()).doesNotExist();
    }

    @Test
    void saysThatCurrentNamesNothingWhereThereAreGenerations() throws IOException {
        String name = Sample.publish(store, "a", 1).generation();
        Path current = store.dir().resolve("CURRENT");
        Files.writeString(current, "garbage");
        assertThatThrownBy(() -> store.open(Verification.QUICK)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.STORE);
            assertThat(failure.problems().getFirst().message()).isEqualTo("names no generation");
            assertThat(failure.problems().getFirst().hint()).contains(name, "docket build");
        });
        Files.delete(current);
        assertThatThrownBy(() -> store.open(Verification.QUICK)).hasMessageContaining("is missing");
        Sample.publish(store, "a", 1);
        assertThat(store.current()).contains(name);
    }

    @Test
    void servesWhatWasPublished() {
        Manifest manifest = Sample.publish(store, "a", 10);
        assertThat(manifest.generation()).isEqualTo(Sample.inputs("a").generation());
        assertThat(store.current()).contains(manifest.generation());
        assertThat(manifest.counts()).isEqualTo(new Counts(30, 10, 1));
        try (Generation generation = store.open(Verification.FULL)) {
            assertThat(generation.manifest()).isEqualTo(manifest);
            assertThat(generation.dataset().calculateRead(() -> Counts.of(generation.dataset())))
                    .isEqualTo(manifest.counts());
            assertThat(generation.dumps().resolve("docket.ttl")).isNotEmptyFile();
        }
    }

    @Test
    void answersQueries() {
        Sample.publish(store, "a", 10);
        try (Generation generation = store.open(Verification.QUICK)) {
            DatasetGraph dataset = generation.dataset();
            boolean fine = dataset.calculateRead(() -> QueryExec.dataset(dataset)
                    .query("ASK { ?s a <https://example.org/Fine> }")
                    .ask());
            assertThat(fine).isTrue();
        }
    }

    @Test
    void refusesWrites() {
        Sample.publish(store, "a", 1);
        try (Generation generation = store.open(Verification.QUICK)) {
            DatasetGraph dataset = generation.dataset();
            Quad quad = dataset.calculateRead(() -> dataset.find().next());
            assertThatThrownBy(() -> dataset.begin(ReadWrite.WRITE)).isInstanceOf(UnsupportedOperationException.class);
            dataset.executeRead(() -> {
                assertThatThrownBy(() -> dataset.add(quad)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> dataset.getDefaultGraph().add(quad.asTriple()))
                        .isInstanceOf(JenaException.class);
                assertThatThrownBy(() -> dataset.prefixes().add("x", "http://x/"))
                        .isInstanceOf(UnsupportedOperationException.class);
            });
        }
    }

    @Test
    void keepsThePreviousGenerationAndRemovesOlderOnes() {
        String a = Sample.publish(store, "a", 1).generation();
        String b = Sample.publish(store, "b", 2).generation();
        assertThat(store.generations()).containsExactlyInAnyOrder(a, b);
        String c = Sample.publish(store, "c", 3).generation();
        assertThat(store.generations()).containsExactlyInAnyOrder(b, c);
        assertThat(store.current()).contains(c);
        assertThat(store.previous()).contains(b);
    }

    @Test
    void keepsAnOlderGenerationAsLongAsItIsRead() {
        String a = Sample.publish(store, "a", 1).generation();
        try (Generation generation = store.open(Verification.QUICK)) {
            Sample.publish(store, "b", 2);
            Sample.publish(store, "c", 3);
            assertThat(store.generations()).hasSize(3).contains(a);
            assertThat(generation.dumps().resolve("docket.ttl")).exists();
        }
        Sample.publish(store, "d", 4);
        assertThat(store.generations()).hasSize(2).doesNotContain(a);
    }

    @Test
    void whatCannotBeClearedAwayIsToldAndFailsNoBuild() throws IOException {
        String a = Sample.publish(store, "a", 1).generation();
        Sample.publish(store, "b", 2);
        Path readers = store.dir().resolve(".readers");
        Files.deleteIfExists(readers);
        // whether somebody reads the oldest one can't be known, nor by root
        Files.writeString(readers, "no folder");
        Problems problems = new Problems();
        String c = Sample.publish(store, "c", 3, problems).generation();
        assertThat(store.current()).contains(c);
        assertThat(store.generations()).contains(a);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(readers + ": warning: can't be cleared away: ")
                        .contains("hint: "));
    }

    @Test
    void pointsBackAtAGenerationThatIsThere() throws IOException {
        Manifest a = Sample.publish(store, "a", 1);
        Manifest b = Sample.publish(store, "b", 2);
        assertThat(Sample.publish(store, "a", 1)).isEqualTo(a);
        assertThat(store.current()).contains(a.generation());
        assertThat(store.previous()).contains(b.generation());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void namesTheDamagedFile() throws IOException {
        Manifest manifest = Sample.publish(store, "a", 10);
        flip(manifest, "tdb2/Data-0001/SPO.dat", 100);
        assertThatThrownBy(() -> store.open(Verification.FULL))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(manifest.generation())
                .hasMessageContaining("tdb2/Data-0001/SPO.dat is not what was written");
    }

    @Test
    void seesAMissingOrShortFileAtOnce() throws IOException {
        Manifest manifest = Sample.publish(store, "a", 10);
        Path generation = store.dir().resolve(manifest.generation());
        try (FileChannel channel =
                FileChannel.open(generation.resolve("tdb2/Data-0001/POS.dat"), StandardOpenOption.WRITE)) {
            channel.truncate(100);
        }
        Files.delete(generation.resolve("dumps/docket.trig"));
        assertThatThrownBy(() -> store.open(Verification.QUICK))
                .hasMessageContaining("dumps/docket.trig is missing")
                .hasMessageContaining("POS.dat has 100 bytes");
    }

    @Test
    void seesEveryChangedByteOfTheManifest() throws IOException {
        Manifest manifest = Sample.publish(store, "a", 1);
        long size = Files.size(store.dir().resolve(manifest.generation()).resolve("MANIFEST.json"));
        for (long position = 0; position < size; position += 37) {
            flip(manifest, "MANIFEST.json", position);
            assertThatThrownBy(() -> store.open(Verification.QUICK)).hasMessageContaining("damaged: MANIFEST.json");
            flip(manifest, "MANIFEST.json", position);
        }
        store.open(Verification.FULL).close();
    }

    @Test
    void fallsBackToTheLastGoodGeneration() throws IOException {
        Manifest good = Sample.publish(store, "a", 1);
        Manifest bad = Sample.publish(store, "b", 2);
        flip(bad, "tdb2/Data-0001/nodes-data.obj", 10);
        Problems problems = new Problems();
        try (Generation generation = store.openLastGood(problems)) {
            assertThat(generation.name()).isEqualTo(good.generation());
        }
        assertThat(problems.all())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("nodes-data.obj is not what was written");
        flip(good, "tdb2/Data-0001/nodes-data.obj", 10);
        assertThatThrownBy(() -> store.openLastGood(new Problems())).isInstanceOf(Failure.class);
    }

    @Test
    void aBuildReplacesADamagedGenerationOfTheSameName() throws IOException {
        Manifest manifest = Sample.publish(store, "a", 10);
        flip(manifest, "tdb2/Data-0001/SPO.dat", 100);
        Sample.publish(store, "a", 10);
        store.open(Verification.FULL).close();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aDamagedGenerationIsNeverThePreviousOne() throws IOException {
        Manifest good = Sample.publish(store, "a", 1);
        Manifest bad = Sample.publish(store, "b", 2);
        flip(bad, "tdb2/Data-0001/SPO.dat", 100);
        Sample.publish(store, "c", 3);
        assertThat(store.previous()).contains(good.generation());
        assertThat(store.generations()).doesNotContain(bad.generation());
    }

    @Test
    void aLockThatIsAPipeKeepsNobodyWaiting() throws Exception {
        Files.createDirectories(store.dir());
        assertThat(new ProcessBuilder("mkfifo", store.dir().resolve(".lock").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThatThrownBy(() -> store.begin(Sample.inputs("a"), new Problems()))
                .hasMessageContaining(".lock: error: is no file");
    }

    @Test
    void refusesASecondBuild() {
        try (Draft first = store.begin(Sample.inputs("a"), new Problems())) {
            assertThatThrownBy(() -> store.begin(Sample.inputs("b"), new Problems()))
                    .isInstanceOfSatisfying(
                            Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.STORE))
                    .hasMessageContaining("another build is running (pid "
                            + ProcessHandle.current().pid() + ")");
            first.write(Sample.things(1));
            first.publish();
        }
        Sample.publish(store, "b", 1);
    }

    @Test
    void aDraftThatIsClosedLeavesNothing() throws IOException {
        Sample.publish(store, "a", 1);
        try (Draft draft = store.begin(Sample.inputs("b"), new Problems())) {
            draft.write(Sample.things(5));
            assertThat(draft.read(Counts::of)).isEqualTo(new Counts(15, 5, 1));
        }
        assertThat(store.current()).contains(Sample.inputs("a").generation());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aLoadThatFailsLeavesTheOldGeneration() {
        Sample.publish(store, "a", 1);
        assertThatThrownBy(() -> {
                    try (Draft draft = store.begin(Sample.inputs("b"), new Problems())) {
                        draft.write((sink, soFar) -> {
                            Sample.things(5).load(sink, soFar);
                            throw new IllegalStateException("broken facts");
                        });
                    }
                })
                .hasMessage("broken facts");
        assertThat(store.current()).contains(Sample.inputs("a").generation());
    }

    @Test
    void countsAreKnownInsideTheTransaction() {
        try (Draft draft = store.begin(Sample.inputs("a"), new Problems())) {
            draft.write((sink, soFar) -> {
                Sample.things(5).load(sink, soFar);
                assertThat(Counts.of(soFar)).isEqualTo(new Counts(15, 5, 1));
            });
        }
    }

    @Test
    void followsNoPathInCurrent() throws IOException {
        Sample.publish(store, "a", 1);
        Files.writeString(store.dir().resolve("CURRENT"), "../../etc\n");
        assertThat(store.current()).isEmpty();
        Problems problems = new Problems();
        try (Generation generation = store.openLastGood(problems)) {
            assertThat(generation.name()).isEqualTo(Sample.inputs("a").generation());
        }
    }

    @Test
    void leavesNoFolderOfAReaderBehind() throws IOException {
        Sample.publish(store, "a", 1);
        for (int i = 0; i < 3; i++) {
            store.open(Verification.QUICK).close();
        }
        assertThat(Trees.children(store.dir().resolve(".readers"))).isEmpty();
    }

    private void flip(Manifest manifest, String file, long position) throws IOException {
        Path path = store.dir().resolve(manifest.generation()).resolve(file);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte) (one.get(0) ^ 1)).rewind();
            channel.write(one, position);
        }
    }

    private List<String> leftovers() throws IOException {
        return Trees.children(store.dir()).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.startsWith(".build-") || name.startsWith(".trash-"))
                .toList();
    }
}
