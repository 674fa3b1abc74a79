package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import docket.problem.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that may not write to the store. */
class UnwritableStoreTest {
    @TempDir
    Path folder;

    Store store;

    @BeforeEach
    void setUp() {
        store = new Store(folder.resolve("store"));
    }

    @Test
    void readsWhereNoReaderCanBeAnnounced() throws IOException {
        Manifest manifest = Sample.publish(store, "a", 10);
        Files.deleteIfExists(store.dir().resolve(".readers"));
        // stands in the way of root, too
        Files.writeString(store.dir().resolve(".readers"), "no folder");
        try (Generation generation = store.open(Verification.QUICK)) {
            assertThat(counts(generation)).isEqualTo(manifest.counts());
        }
        assertThat(store.dir().resolve(".readers")).hasContent("no folder");
    }

    @Test
    void tellsThatTheTemporaryFolderIsNoneEither() {
        Readers readers = new Readers(folder.resolve("none"));
        assertThatThrownBy(() -> readers.announcePrivately("gen-0123456789abcdef"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("none: error: no folder can be made here, nor in the store: no such file");
    }

    @Test
    void readsFilesThatAreNotOursToWrite() throws IOException {
        Manifest manifest = Sample.publish(store, "a", 10);
        Path database = store.dir().resolve(manifest.generation()).resolve(Layout.DATABASE);
        for (Path file : Trees.children(database)) {
            if (Files.isRegularFile(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            }
        }
        for (Path file : Trees.children(database.resolve("Data-0001"))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            assumeThat(Files.isWritable(file)).as("root may write anything").isFalse();
        }
        try (Generation generation = store.open(Verification.QUICK)) {
            assertThat(counts(generation)).isEqualTo(manifest.counts());
        }
    }

    @Test
    void copiesEveryByteOfASparseFile() throws IOException {
        byte[] bytes = new byte[(3 << 20) + 5];
        byte[] some = new byte[100];
        new Random(7).nextBytes(some);
        System.arraycopy(some, 0, bytes, (1 << 20) - 50, some.length);
        for (int size : new int[] {0, 1, 8 << 10, (1 << 20) + 50, bytes.length}) {
            byte[] expected = Arrays.copyOf(bytes, size);
            Path source = Files.write(folder.resolve("source-" + size), expected);
            Path target = folder.resolve("target-" + size);
            SparseCopy.of(source, target);
            assertThat(target).hasBinaryContent(expected);
        }
    }

    private static Counts counts(Generation generation) {
        return generation.dataset().calculateRead(() -> Counts.of(generation.dataset()));
    }
}
