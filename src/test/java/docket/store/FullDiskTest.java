package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of a few megabytes, where the machine lets us mount one. */
class FullDiskTest {
    private static final int KIB = 1 << 10;

    @TempDir
    Path folder;

    private Store store;
    private Path filler;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = ended("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString());
        assumeThat(mounted).as("only root may mount a small disk").isTrue();
        store = new Store(folder.resolve("store"));
        filler = folder.resolve("filler");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(ended("umount", "-l", folder.toString())).isTrue();
        }
    }

    @Test
    void aBuildSaysThatTheDiskIsFullAndLeavesThePublishedGenerationAlone() throws IOException {
        Manifest published = Sample.publish(store, "a", 10);
        for (int free : new int[] {0, 4, 60, 200, 300, 500, 700}) {
            fill(free);
            // a process of its own, as every build has: TDB2 keeps locks on a database that it could not open
            try (Child build = Child.start("publish", store.dir())) {
                assertThat(build.line())
                        .as("%d KiB free", free)
                        .startsWith("STORE ")
                        .contains("the disk is full");
            }
            assertThat(Trees.children(store.dir()))
                    .extracting(path -> path.getFileName().toString())
                    .filteredOn(name -> !name.equals(".readers"))
                    .containsExactlyInAnyOrder(".lock", "CURRENT", published.generation());
            try (Generation generation = store.open(Verification.FULL)) {
                assertThat(generation.manifest()).isEqualTo(published);
                assertThat(generation.dataset().calculateRead(() -> Counts.of(generation.dataset())))
                        .isEqualTo(published.counts());
            }
        }
        Files.delete(filler);
        String next = Sample.publish(store, "b", 20).generation();
        assertThat(store.current()).contains(next);
    }

    private void fill(int freeKib) throws IOException {
        Files.deleteIfExists(filler);
        long room = Files.getFileStore(folder).getUsableSpace() / KIB - freeKib;
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long i = 0; i < room; i++) {
                out.write(new byte[KIB]);
            }
        }
    }

    private static boolean ended(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
