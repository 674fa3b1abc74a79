package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.problem.Failure;
import docket.problem.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a generation, damaged in every way. Each check names all files, so that all are damaged at once. */
class DamageTest {
    @TempDir
    Path folder;

    Store store;
    Manifest good;
    Manifest bad;
    Path generation;

    @BeforeEach
    void publishTwo() {
        store = new Store(folder.resolve("store"));
        good = Sample.publish(store, "a", 3);
        bad = Sample.publish(store, "b", 5);
        generation = store.dir().resolve(bad.generation());
    }

    @Test
    void namesEveryFileWithAChangedByte() throws IOException {
        for (String file : bad.files().keySet()) {
            if (bad.files().get(file).size() > 0) {
                flipLast(generation.resolve(file));
            }
        }
        assertThat(damages(Verification.FULL).split("; ")).hasSize((int)
                bad.files().values().stream().filter(sum -> sum.size() > 0).count());
        servesTheLastGood();
    }

    @Test
    void namesEveryFileThatHasAnotherLength() throws IOException {
        for (String file : bad.files().keySet()) {
            Files.write(generation.resolve(file), new byte[1], StandardOpenOption.APPEND);
        }
        assertThat(damages(Verification.QUICK).split("; ")).hasSize(bad.files().size());
    }

    @Test
    void namesEveryFileThatIsMissing() throws IOException {
        for (String file : bad.files().keySet()) {
            Files.delete(generation.resolve(file));
        }
        assertThat(damages(Verification.QUICK).split("; ")).hasSize(bad.files().size());
        Trees.delete(generation.resolve(Layout.DUMPS));
        servesTheLastGood();
    }

    /** Nor does it wait at a pipe that nobody writes to. */
    @Test
    void namesWhatIsNoFile() throws Exception {
        Path linked = generation.resolve("dumps/docket.ttl");
        Files.move(linked, folder.resolve("elsewhere"));
        Files.createSymbolicLink(linked, folder.resolve("elsewhere"));
        Path empty = generation.resolve("tdb2/Data-0001/journal.jrnl");
        Files.delete(empty);
        assertThat(new ProcessBuilder("mkfifo", empty.toString()).start().waitFor())
                .isZero();
        assertThat(damages(Verification.QUICK))
                .contains("dumps/docket.ttl is no file", "tdb2/Data-0001/journal.jrnl is no file");
        servesTheLastGood();
    }

    @Test
    void namesFilesThatHaveChangedPlaces() throws IOException {
        Path one = generation.resolve("tdb2/Data-0001/SPO.dat");
        Path other = generation.resolve("tdb2/Data-0001/POS.dat");
        Files.move(one, folder.resolve("aside"));
        Files.move(other, one);
        Files.move(folder.resolve("aside"), other);
        assertThat(damages(Verification.FULL)).contains("SPO.dat is not", "POS.dat is not");
    }

    @Test
    void namesAFileThatNobodyPublished() throws IOException, DamagedException {
        Files.createFile(generation.resolve("tdb2/tdb.lock"));
        GenerationFiles.verified(generation, Verification.FULL);
        Files.createFile(generation.resolve("dumps/more.ttl"));
        assertThat(damages(Verification.FULL)).isEqualTo("dumps/more.ttl is not in the manifest");
        Files.delete(generation.resolve("dumps/more.ttl"));
        Files.createDirectory(generation.resolve("more"));
        assertThat(damages(Verification.FULL)).isEqualTo("more is not in the manifest");
    }

    @Test
    void refusesAManifestThatCannotBeRead() throws IOException {
        Files.delete(generation.resolve(Layout.MANIFEST));
        Files.createDirectory(generation.resolve(Layout.MANIFEST));
        assertThat(damages(Verification.QUICK)).startsWith("MANIFEST.json can't be read");
    }

    @Test
    void refusesAManifestThatIsNestedWithoutEndOrFarTooLarge() throws IOException {
        Path manifest = generation.resolve(Layout.MANIFEST);
        Files.writeString(manifest, "{\"a\":".repeat(200_000));
        assertThat(damages(Verification.QUICK)).contains("MANIFEST.json is not what was written");
        try (RandomAccessFile file = new RandomAccessFile(manifest.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThat(damages(Verification.QUICK)).contains("MANIFEST.json can't be read");
        try (Generation found = store.openLastGood(new Problems())) {
            assertThat(found.name()).isEqualTo(good.generation());
        }
    }

    @Test
    void servesTheLastGoodWhereCurrentCannotBeRead() throws IOException {
        Path current = store.dir().resolve("CURRENT");
        Files.delete(current);
        Files.createDirectory(current);
        Problems problems = new Problems();
        try (Generation found = store.openLastGood(problems)) {
            assertThat(found.name()).isEqualTo(good.generation());
        }
        assertThat(problems.all()).singleElement().asString().contains("CURRENT", "can't be read");
        assertThatThrownBy(() -> store.open(Verification.QUICK)).isInstanceOf(Failure.class);
    }

    @Test
    void saysThatNoneIsWhole() throws IOException {
        Files.delete(generation.resolve("dumps/docket.ttl"));
        Files.delete(store.dir().resolve(good.generation()).resolve("dumps/docket.trig"));
        assertThatThrownBy(() -> store.openLastGood(new Problems()))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.STORE))
                .hasMessageContainingAll(
                        "docket.ttl is missing", "docket.trig is missing", "no generation here is whole");
        Sample.publish(store, "b", 5);
        assertThat(store.files(Verification.FULL).manifest()).isEqualTo(bad);
    }

    @Test
    void noTimeOfAnyFileMatters() throws IOException {
        FileTime past = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));
        FileTime future = FileTime.from(Instant.parse("2100-01-01T00:00:00Z"));
        try (Stream<Path> paths = Files.walk(store.dir())) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setLastModifiedTime(path, path.startsWith(generation) ? past : future);
            }
        }
        assertThat(store.files(Verification.FULL).manifest()).isEqualTo(bad);
        Sample.publish(store, "c", 1);
        assertThat(store.previous()).contains(bad.generation());
        assertThat(store.generations()).hasSize(2).doesNotContain(good.generation());
    }

    private String damages(Verification verification) {
        try {
            return "none in " + GenerationFiles.verified(generation, verification);
        } catch (DamagedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void servesTheLastGood() {
        Problems problems = new Problems();
        try (Generation found = store.openLastGood(problems)) {
            assertThat(found.name()).isEqualTo(good.generation());
        }
        assertThat(problems.all()).singleElement().asString().contains(bad.generation(), "damaged: ");
        assertThat(Sample.publish(store, "b", 5)).isEqualTo(bad);
        try (Generation mended = store.openLastGood(new Problems())) {
            assertThat(mended.name()).isEqualTo(bad.generation());
        }
    }

    private static void flipLast(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, channel.size() - 1);
            one.put(0, (byte) (one.get(0) ^ 1)).rewind();
            channel.write(one, channel.size() - 1);
        }
    }
}
