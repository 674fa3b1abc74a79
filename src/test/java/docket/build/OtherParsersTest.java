package docket.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dumps, read by parsers that are not Jena; each is skipped where this machine does not have it. */
class OtherParsersTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/build");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @TempDir
    static Path folder;

    private static Built built;
    private static long triples;
    private static long quads;
    private static Path unpacked;

    @BeforeAll
    static void build() throws IOException {
        built = Built.of(folder.resolve("store"));
        triples = built.generation().manifest().counts().triples();
        quads = triples + built.generation().manifest().counts().quads();
        unpacked = folder.resolve("docket.nq");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(built.dump("docket.nq.gz")))) {
            Files.copy(in, unpacked);
        }
    }

    @AfterAll
    static void close() {
        built.close();
    }

    @Test
    void raptorReadsTheTurtle() throws Exception {
        assumeRuns("raptor", "rapper", "--version");
        assertThat(count("rapper", "-q", "-i", "turtle", "-o", "ntriples", built.dump("docket.ttl")))
                .isEqualTo(triples);
    }

    @Test
    void raptorReadsTheQuads() throws Exception {
        assumeRuns("raptor", "rapper", "--version");
        assertThat(count("rapper", "-q", "-i", "nquads", "-o", "nquads", unpacked))
                .isEqualTo(quads);
    }

    @Test
    void rdflibReadsBoth() throws Exception {
        assumeRuns("rdflib", "python3", "-c", "import rdflib");
        assertThat(numbers("python3", SCRIPTS.resolve("count.py"), built.dump("docket.ttl"), unpacked))
                .containsExactly(triples, quads);
    }

    @Test
    void n3jsReadsBoth() throws Exception {
        assumeRuns("N3.js", "node", "-e", "require('n3')");
        assertThat(numbers(
                        "node",
                        SCRIPTS.resolve("count.js"),
                        built.dump("docket.ttl"),
                        unpacked,
                        built.dump("docket.trig")))
                .containsExactly(triples, quads, quads);
    }

    private static void assumeRuns(String parser, Object... command) throws InterruptedException {
        boolean runs;
        try {
            runs = run(command).exit() == 0;
        } catch (IOException e) {
            runs = false;
        }
        assumeTrue(runs, parser + " is not on this machine, so it reads no dump here");
    }

    private static long count(Object... command) throws Exception {
        return said(command).lines().count();
    }

    private static List<Long> numbers(Object... command) throws Exception {
        return NUMBER.matcher(said(command))
                .results()
                .map(found -> Long.valueOf(found.group()))
                .toList();
    }

    private static String said(Object... command) throws Exception {
        Ended ended = run(command);
        assertThat(ended.exit()).as("%s", (Object) ended.err()).isZero();
        return ended.out();
    }

    private record Ended(int exit, String out, String err) {}

    private static Ended run(Object... command) throws IOException, InterruptedException {
        List<String> words = Arrays.stream(command).map(Object::toString).toList();
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(words + " takes too long");
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
