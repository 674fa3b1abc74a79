package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one store, and processes that die. */
class ProcessesTest {
    @TempDir
    Path folder;

    Store store;

    @BeforeEach
    void setUp() {
        store = new Store(folder.resolve("store"));
    }

    @Test
    void readersInOtherProcessesKeepTheirGenerationWhileABuildPublishes() throws Exception {
        Manifest a = Sample.publish(store, "a", 10);
        SortedMap<String, String> before = sums(a);
        try (Child one = Child.start("read", store.dir());
                Child two = Child.start("read", store.dir())) {
            String expected = a.generation() + " " + a.counts();
            assertThat(List.of(one.line(), two.line())).containsOnly(expected);
            try (Generation here = store.open(Verification.QUICK)) {
                Sample.publish(store, "b", 20);
                Sample.publish(store, "c", 30);
                one.proceed();
                assertThat(one.line()).isEqualTo(expected);
                assertThat(here.name()).isEqualTo(a.generation());
            }
            assertThat(sums(a)).isEqualTo(before);
            assertThat(one.terminate()).isEqualTo(143);
            assertThat(readers()).hasSize(1);
            two.kill();
        }
        assertThat(readers()).hasSize(1);
        Sample.publish(store, "d", 40);
        assertThat(readers()).isEmpty();
        assertThat(store.generations()).hasSize(2).doesNotContain(a.generation());
    }

    @Test
    void aBuildInAnotherProcessRefusesOursUntilItDies() throws Exception {
        Sample.publish(store, "a", 1);
        try (Child child = Child.start("hold", store.dir())) {
            assertThat(child.line()).isEqualTo("begun");
            assertThatThrownBy(() -> store.begin(Sample.inputs("b"), new Problems()))
                    .hasMessageContaining("another build is running (pid " + child.pid() + ")");
            child.kill();
        }
        assertThat(store.current()).contains(Sample.inputs("a").generation());
        Sample.publish(store, "b", 1);
        assertThat(clutter()).isEmpty();
    }

    @Test
    void aBuildKilledAnywhereLeavesAWholeStore() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            try (Child child = Child.start("build", store.dir())) {
                assertThat(child.line()).startsWith("building gen-");
                Thread.sleep(random.nextInt(1500));
                if (round % 2 == 0) {
                    child.kill();
                } else {
                    child.terminate();
                }
            }
            if (store.current().isPresent()) {
                try (Generation generation = store.open(Verification.FULL)) {
                    assertThat(generation.dataset().calculateRead(() -> Counts.of(generation.dataset())))
                            .isEqualTo(generation.manifest().counts());
                }
            }
            Manifest next = Sample.publish(store, "after round " + round, 3);
            assertThat(store.current()).contains(next.generation());
            assertThat(clutter()).isEmpty();
            assertThat(store.generations()).hasSizeLessThanOrEqualTo(2);
        }
    }

    private SortedMap<String, String> sums(Manifest manifest) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        Path generation = store.dir().resolve(manifest.generation());
        try (Stream<Path> paths = Files.walk(generation)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                sums.put(generation.relativize(path).toString(), Sha256.ofFile(path));
            }
        }
        assertThat(sums).hasSize(manifest.files().size() + 1);
        return sums;
    }

    private List<Path> readers() throws IOException {
        return Trees.children(store.dir().resolve(".readers"));
    }

    private List<Path> clutter() throws IOException {
        return Trees.children(store.dir()).stream()
                .filter(path -> path.getFileName().toString().matches("\\.(build|trash)-.*|\\..*\\.new"))
                .toList();
    }
}
