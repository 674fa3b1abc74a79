package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.problem.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesApply;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
    @TempDir
    Path folder;

    @TempDir
    private static Path home;

    private static Store store;

    private final Versions versions = new Versions(() -> store);

    @BeforeAll
    static void publish() {
        store = new Store(home);
        Sample.publish(store, "old", 3);
        Sample.publish(store, "new", 5);
    }

    @ParameterizedTest
    @CsvSource({"previous, current", "current, previous"})
    void turnsTheOldVersionIntoTheNewOne(String old, String now) throws IOException {
        DatasetGraph dataset = copy(old);
        RDFPatchOps.applyChange(dataset, new ByteArrayInputStream(bytes(old, now)));
        assertThat(quads(dataset)).isEqualTo(quads(copy(now)));
    }

    @Test
    void reversedTurnsTheNewVersionIntoTheOldOne() throws IOException {
        DatasetGraph dataset = copy("current");
        RDFPatch patch = RDFPatchOps.read(new ByteArrayInputStream(bytes("previous", "current")));
        patch.apply(new RDFChangesApply(dataset) {
            @Override
            public void add(Node g, Node s, Node p, Node o) {
                super.delete(g, s, p, o);
            }

            @Override
            public void delete(Node g, Node s, Node p, Node o) {
                super.add(g, s, p, o);
            }
        });
        assertThat(quads(dataset)).isEqualTo(quads(copy("previous")));
    }

    @Test
    void isOneTransactionWithSortedDeletionsBeforeSortedAdditions() throws IOException {
        Path old = file("old.nq", "<s:a> <p:p> \"1\" .\n<s:c> <p:p> \"3\" .\n<s:b> <p:p> \"2\" <g:g> .\n");
        Path now = file("new.trig", "<s:d> <p:p> 4 . <g:g> { <s:b> <p:p> \"2\" } <s:a> <p:p> \"😀\\n\"@en-GB .");
        assertThat(text(old.toString(), now.toString())).isEqualTo("""
                TX .
                D <s:a> <p:p> "1" .
                D <s:c> <p:p> "3" .
                A <s:a> <p:p> "😀\\n"@en-GB .
                A <s:d> <p:p> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
                TC .
                """);
    }

    @Test
    void comparesAGenerationWithItsDumpAsAFileInAnyOrder() throws IOException {
        Path dump = store.dir().resolve(store.current().orElseThrow()).resolve("dumps/docket.nq.gz");
        List<String> lines;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toList());
        }
        Collections.reverse(lines);
        Path reversed = file("reversed.nq", String.join("\n", lines));
        assertThat(text("current", dump.toString())).isEqualTo("TX .\nTC .\n");
        assertThat(text(reversed.toString(), "current")).isEqualTo("TX .\nTC .\n");
    }

    @Test
    void sizeSaysHowManyQuadsItChanges() throws IOException {
        try (Version old = versions.open("previous");
                Version now = versions.open("current")) {
            assertThat(new Patch(Optional.empty(), Optional.empty()).write(old, now, new ByteArrayOutputStream()))
                    .isEqualTo(new Patch.Size(8, 0));
        }
    }

    @Test
    void aFolderIsTheStoreOrTheGenerationInIt() {
        String previous = store.previous().orElseThrow();
        try (Version whole = versions.open(store.dir().toString());
                Version one = versions.open(store.dir().resolve(previous).toString());
                Version named = versions.open(previous)) {
            assertThat(whole.name()).isEqualTo(store.current().orElseThrow());
            assertThat(one.name()).isEqualTo(previous);
            assertThat(named.name()).isEqualTo(previous);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen-0000000000000000", "curent", "no/such.nq"})
    void anUnknownVersionIsToldWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> versions.open(name))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.STORE))
                .hasMessageContaining(name)
                .hasMessageContaining(
                        "current, previous, " + store.generations().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "broken.nq, '<s:a> <p:p> \"1\" .\n<s:b> <p:p', broken.nq:2:",
        "broken.ttl.gz, not packed, GZIP",
        "escaped.nq, '<s:a> <p:p> <http://a/\\u003e> .', bad IRI",
        "datatype.nq, '<s:a> <p:p> \"1\"^^<http://a/\\u0020> .', bad IRI",
        "relative.nq, '<a> <p:p> <o:o> .', bad IRI",
        "bidi.nq, '<s:a\u202e> <p:p> <o:o> .', bad IRI",
        "blank.nt, _:a <p:p> <o:o> ., blank node"
    })
    void aFileThatCannotBeReadIsToldWithItsPlace(String name, String content, String message) throws IOException {
        Path file = file(name, content);
        assertThatThrownBy(() -> text(file.toString(), "current"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.STORE))
                .hasMessageContaining(message);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.nq.gz");
        byte[] comments = "# a comment of no use\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 100; i++) {
                out.write(comments);
            }
        }
        assertThatThrownBy(() -> text(bomb.toString(), "current"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("unpacks to more than 200 times its size");
    }

    @Test
    void aFullDiskIsNoMistakeOfTheFileThatIsRead() throws IOException {
        Path many = file("many.nt", manyLines());
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Version old = versions.open(file("none.nt", "").toString());
                Version now = versions.open(many.toString())) {
            assertThatThrownBy(() -> new Patch(Optional.empty(), Optional.empty()).write(old, now, full))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }

    private static String manyLines() {
        return IntStream.range(0, 20_000)
                .mapToObj(i -> "<s:" + i + "> <p:p> \"x\" .\n")
                .collect(Collectors.joining());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String text(String old, String now) throws IOException {
        return new String(bytes(old, now), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String old, String now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Version before = versions.open(old);
                Version after = versions.open(now)) {
            new Patch(Optional.empty(), Optional.empty()).write(before, after, out);
        }
        return out.toByteArray();
    }

    private DatasetGraph copy(String name) {
        DatasetGraph copy = DatasetGraphFactory.createTxnMem();
        try (Version version = versions.open(name)) {
            DatasetGraph dataset = version.dataset();
            dataset.executeRead(() -> copy.executeWrite(() -> dataset.stream().forEach(copy::add)));
        }
        return copy;
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        return dataset.calculateRead(() -> dataset.stream().collect(Collectors.toSet()));
    }
}
