package docket.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dumps of two builds of the same facts. */
class DumpsTest {
    @TempDir
    static Path folder;

    @Test
    void twoBuildsGiveTheSameBytes() throws IOException {
        try (Built one = Built.of(folder.resolve("one"));
                Built two = Built.of(folder.resolve("two"))) {
            assertThat(one.generation().name()).isEqualTo(two.generation().name());
            for (String dump : List.of("docket.nq.gz", "docket.ttl", "docket.trig")) {
                assertThat(one.dump(dump)).hasSameBinaryContentAs(two.dump(dump));
            }
            List<String> lines = lines(one.dump("docket.nq.gz"));
            assertThat(lines)
                    .isSortedAccordingTo(Comparator.comparing(
                            line -> line.getBytes(StandardCharsets.UTF_8), java.util.Arrays::compareUnsigned))
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(one.quads());
        }
    }

    private static List<String> lines(Path gz) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gz)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        return lines;
    }
}
