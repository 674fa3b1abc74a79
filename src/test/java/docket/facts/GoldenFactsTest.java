package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Claim;
import docket.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Facts files, each named after what it shows: bad ones with the problems that are told of them beside, good ones with
 * their claims. With {@code -Ddocket.golden=write} the expected files are written instead, for review.
 */
class GoldenFactsTest {
    private static final boolean WRITE = "write".equals(System.getProperty("docket.golden"));

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrong() throws IOException {
        return pairs("bad", ".problems", facts -> lines(Reading.of(facts).problems(), Problem::toString));
    }

    @TestFactory
    Stream<DynamicTest> readsClaims() throws IOException {
        return pairs("good", ".claims", facts -> {
            Reading reading = Reading.of(facts);
            assertThat(reading.problems()).isEmpty();
            return lines(reading.claims(), GoldenFactsTest::line);
        });
    }

    private static String line(Claim claim) {
        return claim.location().line() + ":" + claim.location().column() + " " + claim.hash() + " " + claim.subject()
                + " " + claim.property().name() + " " + claim.value().toString().replace("\n", "\\n") + " "
                + claim.place()
                + (claim.saidBy() == null ? "" : " saidBy " + claim.saidBy())
                + (claim.via() == null ? "" : " via " + claim.via())
                + (claim.inferred() ? " inferred" : "")
                + (claim.conversionOf() == null ? "" : " conversionOf " + claim.conversionOf());
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(item -> line.apply(item) + "\n").collect(Collectors.joining());
    }

    private static Stream<DynamicTest> pairs(String folder, String ending, Function<Path, String> answer)
            throws IOException {
        Path fixtures = Reading.FIXTURES.resolve(folder);
        try (Stream<Path> files = Files.list(fixtures)) {
            return files.filter(file -> !file.toString().endsWith(ending)).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
                        Path expected = fixtures.resolve(name + ending);
                        String actual = answer.apply(file).replace(fixtures + "/", "");
                        if (WRITE) {
                            Files.writeString(expected, actual);
                        }
                        assertThat(actual).isEqualTo(Files.readString(expected));
                    }));
        }
    }
}
