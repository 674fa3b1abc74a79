package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import docket.problem.Failure;
import docket.problem.Problem;
import docket.query.named.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The repository's own queries, spoilt in header or text: told at their place, and the queries beside them still there. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class QueryFilesFuzzTest {
    private static final Path QUERIES = Path.of("queries");
    private static final String WHOLE = "regulators";

    @TempDir
    Path folder;

    @Test
    void queryFiles() throws IOException {
        Files.copy(QUERIES.resolve(WHOLE + ".rq"), folder.resolve(WHOLE + ".rq"));
        Path file = folder.resolve("spoilt.rq");
        List<String> texts = texts();
        Cases.run(400, random -> {
            String text = texts.get(random.nextInt(texts.size()));
            int body = text.indexOf("\nPREFIX");
            Spoiler spoiler = new Spoiler(random);
            // as often in the header as below it
            Files.write(
                    file,
                    random.nextBoolean() && body > 0
                            ? join(spoiler.spoil(text.substring(0, body)), text.substring(body))
                            : spoiler.spoil(text));
            Catalogue catalogue = new Catalogue(folder);
            for (Problem problem : catalogue.check()) {
                assertThat(problem.location().file()).isEqualTo(file.toString());
                assertThat(problem.location().line()).as("%s", problem).isPositive();
                Told.plain(problem);
            }
            try {
                catalogue.get("spoilt");
            } catch (Failure e) {
                assertThat(e.kind()).isEqualTo(Failure.Kind.DATA);
            }
            assertThat(catalogue.get(WHOLE).summary()).isNotEmpty();
        });
    }

    private static byte[] join(byte[] header, String body) {
        byte[] rest = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(header, header.length + rest.length);
        System.arraycopy(rest, 0, all, header.length, rest.length);
        return all;
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .map(QueryFilesFuzzTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
