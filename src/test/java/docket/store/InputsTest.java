package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.problem.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder;

    @Test
    void sameContentGivesTheSameName() throws IOException {
        String one = hexOf(files("one", "a.yaml", "x", "sub/b.yaml", "y"));
        String two = hexOf(files("two", "sub/b.yaml", "y", "a.yaml", "x"));
        assertThat(one).matches("[0-9a-f]{16}").isEqualTo(two);
    }

    @Test
    void timeDoesNotCount() throws IOException {
        Path facts = files("one", "a.yaml", "x");
        String before = hexOf(facts);
        Files.setLastModifiedTime(facts.resolve("a.yaml"), FileTime.fromMillis(0));
        assertThat(hexOf(facts)).isEqualTo(before);
    }

    @Test
    void contentNameOptionBaseAndFormatCount() throws IOException {
        Path facts = files("one", "a.yaml", "x");
        Path other = files("two", "a.yaml", "y");
        Path renamed = files("three", "b.yaml", "x");
        assertThat(Set.of(
                        hexOf(facts),
                        hexOf(other),
                        hexOf(renamed),
                        collector("1", "b")
                                .folder("facts", facts, name -> true)
                                .option("o", "1")
                                .done()
                                .hex(),
                        collector("1", "c")
                                .folder("facts", facts, name -> true)
                                .done()
                                .hex(),
                        collector("2", "b")
                                .folder("facts", facts, name -> true)
                                .done()
                                .hex()))
                .hasSize(6);
    }

    @Test
    void theProgramsVersionDoesNotCount() {
        assertThat(Inputs.of("1", "f", "b").done().hex())
                .isEqualTo(Inputs.of("2", "f", "b").done().hex());
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path real = files("real", "a.yaml", "x");
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("a.yaml"), real.resolve("a.yaml"));
        assertThat(hexOf(linked)).isEqualTo(hexOf(real));
    }

    @Test
    void twoFilesOfOneNameBothCount() throws IOException {
        Path one = files("one", "a.yaml", "x").resolve("a.yaml");
        Path two = files("two", "a.yaml", "y").resolve("a.yaml");
        assertThat(collector("1", "b")
                        .file("a.yaml", one)
                        .file("a.yaml", two)
                        .done()
                        .files())
                .containsOnlyKeys("a.yaml", "a.yaml#2");
    }

    @Test
    void aMissingFileIsAFailure() {
        assertThatThrownBy(() -> collector("1", "b").file("a.yaml", folder.resolve("a.yaml")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no such file");
    }

    private static Inputs.Collector collector(String format, String base) {
        return Inputs.of("0", format, base);
    }

    private static String hexOf(Path facts) {
        return collector("1", "b")
                .folder("facts", facts, name -> name.endsWith(".yaml"))
                .done()
                .hex();
    }

    private Path files(String name, String... nameAndText) throws IOException {
        Path root = folder.resolve(name);
        for (int i = 0; i < nameAndText.length; i += 2) {
            Path file = root.resolve(nameAndText[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, nameAndText[i + 1]);
        }
        return root;
    }
}
