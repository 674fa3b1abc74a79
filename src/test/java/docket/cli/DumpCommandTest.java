package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docket dump}. */
@ExtendWith(BuiltStore.class)
class DumpCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"turtle,TURTLE", "ntriples,N-TRIPLES", "rdfxml,RDF/XML", "jsonld,JSON-LD"})
    void writesTheViewAsTriples(String format, String lang, Path store) {
        DatasetGraph view = parse(dump(store, "--format", format), lang);
        assertThat(view.stream()).isNotEmpty().allMatch(Quad::isDefaultGraph);
        DatasetGraph expected = parse(dump(store, "--format", "ntriples"), "N-TRIPLES");
        assertThat(view.getDefaultGraph().isIsomorphicWith(expected.getDefaultGraph()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"trig,TRIG", "nquads,N-QUADS", "jsonld --graph all,JSON-LD"})
    void writesAllGraphsAsQuads(String format, String lang, Path store) {
        DatasetGraph all = parse(dump(store, ("--format " + format).split(" ")), lang);
        assertThat(all.stream().map(Quad::getGraph).distinct()).hasSizeGreaterThanOrEqualTo(10);
        DatasetGraph expected = parse(dump(store, "--format", "nquads"), "N-QUADS");
        assertThat(Copies.quads(all)).isEqualTo(Copies.quads(expected));
    }

    @ParameterizedTest
    @CsvSource({"trig,TRIG", "nquads,N-QUADS"})
    void writesTheViewAsQuadsWhenAsked(String format, String lang, Path store) {
        assertThat(parse(dump(store, "--format", format, "--graph", "view"), lang).stream())
                .isNotEmpty()
                .allMatch(Quad::isDefaultGraph);
    }

    @Test
    void isTurtleUnlessToldOtherwise(Path store) throws IOException {
        String turtle = dump(store);
        assertThat(turtle).startsWith("@prefix").isEqualTo(dump(store, "--format", "turtle"));
        String generation = Files.readString(store.resolve("CURRENT")).strip();
        assertThat(store.resolve(generation).resolve("dumps/docket.ttl")).hasContent(turtle);
    }

    @Test
    void writesAFile(Path store) throws IOException {
        Path file = Files.writeString(folder.resolve("docket.nt"), "older and much longer".repeat(1000));
        assertThat(dump(store, "--format", "ntriples", "-o", file.toString())).isEmpty();
        assertThat(file).hasContent(dump(store, "--format", "ntriples"));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesThroughALink(Path store) throws IOException {
        Path target = Files.writeString(folder.resolve("target.nt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.nt"), target);
        dump(store, "--format", "ntriples", "-o", link.toString());
        assertThat(link).isSymbolicLink();
        assertThat(target).content().startsWith("<http");
    }

    @Test
    void aDashIsStandardOutput(Path store) {
        assertThat(dump(store, "-o", "-")).isEqualTo(dump(store));
    }

    @Test
    void aFolderThatIsNotThereIsTold(Path store) {
        Run run = Run.of("dump", "--store", store, "-o", folder.resolve("none/x.ttl"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("there is no such folder");
        Run onFolder = Run.of("dump", "--store", store, "-o", folder);
        assertThat(onFolder.exit()).isEqualTo(3);
        assertThat(onFolder.err()).contains(folder + ": error: can't be written");
    }

    private static String dump(Path store, String... options) {
        Object[] call = new Object[options.length + 3];
        call[0] = "dump";
        call[1] = "--store";
        call[2] = store;
        System.arraycopy(options, 0, call, 3, options.length);
        Run run = Run.of(call);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static DatasetGraph parse(String text, String lang) {
        return RDFParser.create()
                .source(new StringReader(text))
                .lang(RDFLanguages.nameToLang(lang))
                .toDatasetGraph();
    }
}
