package docket.build;

import static org.assertj.core.api.Assertions.assertThat;

import docket.others.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(raptor().run("-q", "-i", "turtle", "-o", "ntriples", dump("docket.ttl")))
                .hasSize((int) triples);
    }

    @Test
    void raptorReadsTheQuads() throws Exception {
        assertThat(raptor().run("-q", "-i", "nquads", "-o", "nquads", unpacked.toString()))
                .hasSize((int) quads);
    }

    @Test
    void rdflibReadsBoth() throws Exception {
        Program python = Program.which("rdflib", Program.PYTHONS, "-c", "import rdflib");
        assertThat(numbers(python.script(SCRIPTS.resolve("count.py")), dump("docket.ttl"), unpacked.toString()))
                .containsExactly(triples, quads);
    }

    @Test
    void n3jsReadsBoth() throws Exception {
        Program node = Program.which("N3.js", List.of("node"), "-e", "require('n3')");
        assertThat(numbers(
                        node.script(SCRIPTS.resolve("count.js")),
                        dump("docket.ttl"),
                        unpacked.toString(),
                        dump("docket.trig")))
                .containsExactly(triples, quads, quads);
    }

    private static Program raptor() {
        return Program.which("raptor", List.of("rapper"), "--version");
    }

    private static String dump(String name) {
        return built.dump(name).toString();
    }

    private static List<Long> numbers(Program counter, String... files) throws Exception {
        return NUMBER.matcher(String.join("\n", counter.run(files)))
                .results()
                .map(found -> Long.valueOf(found.group()))
                .toList();
    }
}
