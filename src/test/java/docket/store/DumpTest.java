package docket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpTest {
    private static final List<Lang> LANGS =
            List.of(Lang.TURTLE, Lang.TRIG, Lang.NQUADS, Lang.NTRIPLES, Lang.JSONLD, Lang.RDFXML);

    @TempDir
    Path folder;

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

    private DatasetGraph sample() {
        dataset.executeWrite(() -> Sample.things(12).load(StreamRDFLib.dataset(dataset), dataset));
        return dataset;
    }

    @ParameterizedTest
    @EnumSource
    void readsBackAsTheSameGraph(DumpFormat format) throws IOException {
        String text = dump(sample(), format);
        DatasetGraph back = DatasetGraphFactory.create();
        RDFParser.fromString(text, LANGS.get(format.ordinal())).parse(back);
        DatasetGraph expected = DatasetGraphFactory.create();
        dataset.executeRead(() -> format.defaultScope().quads(dataset).forEachRemaining(expected::add));
        assertThat(IsoMatcher.isomorphic(back, expected)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void sameGraphSameBytesWhateverTheOrderOfLoading(DumpFormat format) throws IOException {
        String text = dump(sample(), format);
        DatasetGraph reversed = DatasetGraphFactory.createTxnMem();
        reversed.executeWrite(() -> {
            reversed.prefixes().putAll(dataset.prefixes());
            List<Quad> quads = new ArrayList<>(dataset.calculateRead(() -> Iter.toList(dataset.find())));
            Collections.reverse(quads);
            quads.forEach(reversed::add);
        });
        assertThat(dump(reversed, format)).isEqualTo(text);
    }

    @Test
    void linesAreInByteOrder() throws IOException {
        byte[][] lines = dump(sample(), DumpFormat.NQUADS)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        byte[][] sorted = lines.clone();
        Arrays.sort(sorted, Arrays::compareUnsigned);
        assertThat(lines).hasNumberOfRows(48).isDeepEqualTo(sorted);
    }

    @Test
    void turtleHasABlockASubjectWithItsTypeFirst() throws IOException {
        assertThat(dump(sample(), DumpFormat.TURTLE))
                .startsWith("@prefix ex:")
                .contains("\n\nex:thing-0 a ex:Fine ;\n    rdfs:label \"Thing")
                .contains("@en ;\n    ex:amount 0.5 .\n\nex:thing-1 a ")
                .doesNotContain("PREFIX");
    }

    @Test
    void jsonLdIsCompactedByTheContext() throws IOException {
        Path context = folder.resolve("context.jsonld");
        Files.writeString(context, "{\"@context\": {\"@vocab\": \"https://example.org/\", \"id\": \"@id\"}}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Dump(sample(), DumpScope.VIEW, Optional.of(context)).write(DumpFormat.JSONLD, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"id\": \"https://example.org/thing-0\"")
                .contains("\"amount\": {");
    }

    @Test
    void aTriplesFormatRefusesNamedGraphs() {
        assertThatThrownBy(
                        () -> new Dump(sample(), DumpScope.ALL).write(DumpFormat.TURTLE, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoBuildsGiveTheSameDumpFiles() throws IOException {
        Store one = new Store(folder.resolve("one"));
        Store two = new Store(folder.resolve("two"));
        String name = Sample.publish(one, "a", 12).generation();
        Sample.publish(two, "a", 12);
        for (String file : List.of("docket.ttl", "docket.trig", "docket.nq.gz")) {
            assertThat(one.dir().resolve(name).resolve("dumps").resolve(file))
                    .hasSameBinaryContentAs(
                            two.dir().resolve(name).resolve("dumps").resolve(file));
        }
        byte[] packed = Files.readAllBytes(one.dir().resolve(name).resolve("dumps/docket.nq.gz"));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(dump(sample(), DumpFormat.NQUADS));
    }

    private static String dump(DatasetGraph dataset, DumpFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Dump(dataset, format.defaultScope()).write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
