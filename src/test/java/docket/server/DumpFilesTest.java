package docket.server;

import static docket.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import docket.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dumps of two generations. */
class DumpFilesTest {
    private static RunningServer server;
    private static String old;
    private static String now;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Store store = new Store(folder);
        old = RunningServer.publish(store, "1").generation();
        now = RunningServer.publish(store, "2").generation();
        server = RunningServer.over(store);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.bugs).isEmpty();
    }

    @Test
    void listsEveryGenerationTheLatestFirst() {
        String page = server.get("/dumps/").body();
        assertThat(page.indexOf(now)).isPositive().isLessThan(page.indexOf("/dumps/" + old + "/docket.ttl"));
        assertThat(page)
                .containsOnlyOnce(">latest<")
                .containsOnlyOnce("No earlier generation is kept here")
                .contains("/dumps/patches/" + old + ".." + now + ".rdfp.gz");
    }

    @Test
    void everyGenerationHasItsFolder() {
        assertThat(server.get("/dumps/" + old + "/", "text/html").body())
                .contains("/dumps/" + old + "/docket.ttl")
                .doesNotContain("/dumps/" + now + "/docket.ttl");
        HttpResponse<String> folder = server.get("/dumps/" + old);
        assertThat(folder.statusCode()).isEqualTo(308);
        assertThat(header(folder, "Location")).isEqualTo("/dumps/" + old + "/");
        assertThat(server.get("/dumps/" + old + "/docket.ttl").body())
                .isNotEqualTo(server.get("/dumps/latest/docket.ttl").body());
    }

    @Test
    void aPatchSaysWhatIsNewSinceAnotherGeneration() throws IOException {
        assertThat(patch(old, now))
                .contains("H id <https://w3id.org/docket/dumps/" + now + "/> .")
                .contains("H prev <https://w3id.org/docket/dumps/" + old + "/> .")
                .contains("D <https://w3id.org/docket/dataset> <http://www.w3.org/2002/07/owl#versionInfo> \"1\" .")
                .contains("A <https://w3id.org/docket/dataset> <http://www.w3.org/2002/07/owl#versionInfo> \"2\" .");
        assertThat(patch(old, "latest")).isEqualTo(patch(old, now));
        String path = "/dumps/patches/" + old + ".." + now + ".rdfp.gz";
        HttpResponse<String> first = server.send(server.request(path).HEAD());
        assertThat(header(first, "Cache-Control")).contains("immutable");
        assertThat(Long.parseLong(header(first, "Content-Length"))).isPositive();
        assertThat(server.send(server.request(path).header("If-None-Match", header(first, "ETag")))
                        .statusCode())
                .isEqualTo(304);
    }

    /** As a consumer does it who keeps a copy up to date. */
    @Test
    void aPatchTurnsOneDumpIntoTheOther() throws IOException {
        assertThat(quads(now)).isNotEqualTo(quads(old));
        assertThat(patched(old, now)).isEqualTo(quads(now));
        assertThat(patched(old, "latest")).isEqualTo(quads(now));
        assertThat(patched(now, old)).isEqualTo(quads(old));
    }

    @Test
    void makesAPatchAgainThatSomeoneTidiedAway() throws IOException {
        String before = patch(old, now);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> patches = Files.newDirectoryStream(temporary, "docket-patch*")) {
            for (Path made : patches) {
                Files.delete(made);
            }
        }
        assertThat(patch(old, now)).isEqualTo(before);
    }

    @Test
    void leavesNoPatchBehind(@TempDir Path folder) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = patches(temporary);
        Set<Path> made;
        try (RunningServer server = RunningServer.start(folder)) {
            String first = server.store.current().orElseThrow();
            RunningServer.publish(server.store, "2");
            String second = server.store.current().orElseThrow();
            String path = "/dumps/patches/" + first + ".." + second + ".rdfp.gz";
            assertThat(server.get(path, "*/*").statusCode()).isEqualTo(200);
            made = patches(temporary);
            made.removeAll(before);
            assertThat(made).isNotEmpty();
        }
        assertThat(made).noneMatch(Files::exists);
    }

    private static Set<Path> patches(Path temporary) throws IOException {
        Set<Path> patches = new HashSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, "docket-patch*")) {
            found.forEach(patches::add);
        }
        return patches;
    }

    private static Set<Quad> patched(String from, String to) throws IOException {
        DatasetGraph copy = dump(from);
        RDFPatchOps.applyChange(copy, new ByteArrayInputStream(patch(from, to).getBytes(StandardCharsets.UTF_8)));
        return Iter.toSet(copy.find());
    }

    private static Set<Quad> quads(String generation) throws IOException {
        return Iter.toSet(dump(generation).find());
    }

    private static DatasetGraph dump(String generation) throws IOException {
        DatasetGraph dump = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(unpacked("dumps/" + generation + "/docket.nq.gz"), Lang.NQUADS)
                .parse(dump);
        return dump;
    }

    private static String patch(String from, String to) throws IOException {
        return unpacked("dumps/patches/" + from + ".." + to + ".rdfp.gz");
    }

    private static String unpacked(String path) throws IOException {
        URI address = URI.create(server.server.url() + path);
        try (InputStream in = address.toURL().openStream()) {
            return new String(
                    new GZIPInputStream(new ByteArrayInputStream(in.readAllBytes())).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsRemovedMeanwhileIsNotFoundAndADownloadThatHasBegunEndsWhole(@TempDir Path folder) throws IOException {
        Store store = new Store(folder);
        String removed = RunningServer.publish(store, "1").generation();
        RunningServer.publish(store, "2");
        try (RunningServer other = RunningServer.over(store)) {
            String path = "dumps/" + removed + "/docket.ttl";
            String whole = other.get("/" + path).body();
            try (InputStream begun =
                    URI.create(other.server.url() + path).toURL().openStream()) {
                Path dumps = folder.resolve(removed).resolve("dumps");
                Files.delete(dumps.resolve("docket.ttl"));
                assertThat(other.get("/" + path).statusCode()).isEqualTo(404);
                assertThat(other.get("/dumps/patches/" + removed + "..latest.rdfp.gz")
                                .statusCode())
                        .isEqualTo(404);
                assertThat(other.get("/dumps/").body()).doesNotContain(removed + "/docket.ttl");
                assertThat(new String(begun.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(whole);
            }
            Files.delete(folder.resolve(store.current().orElseThrow()).resolve("dumps/docket.trig"));
            assertThat(other.get("/dumps/latest/docket.trig").statusCode()).isEqualTo(404);
            assertThat(other.bugs).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-7, 0, 8",
        "bytes=8-, 8, -1",
        "bytes=-5, -5, -1",
        "'bytes=5-999999999', 5, -1",
        "BYTES=0-7, 0, 8",
        "bytes=5-99999999999999999999, 5, -1"
    })
    void givesTheRangeThatIsAskedFor(String range, int from, int to) {
        String whole = server.get("/dumps/latest/docket.ttl").body();
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        int start = from < 0 ? bytes.length + from : from;
        int end = to < 0 ? bytes.length : to;
        HttpResponse<String> part =
                server.send(server.request("/dumps/latest/docket.ttl").header("Range", range));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes " + start + "-" + (end - 1) + "/" + bytes.length);
        assertThat(header(part, "Content-Length")).isEqualTo(String.valueOf(end - start));
    }

    @ParameterizedTest
    @CsvSource({
        "'bytes=0-1,4-5', 200",
        "items=0-1, 200",
        "bytes=5-1, 200",
        "bytes=999999999-, 416",
        "bytes=99999999999999999999-, 416",
        "bytes=-0, 416"
    })
    void ignoresARangeThatItDoesNotKnowAndRefusesOneThatIsNotThere(String range, int status) {
        HttpResponse<String> reply =
                server.send(server.request("/dumps/latest/docket.ttl").header("Range", range));
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(header(reply, "Content-Range").startsWith("bytes */")).isEqualTo(status == 416);
    }

    @Test
    void givesTheWholeFileWhereTheClientHasAPartOfAnother() {
        HttpResponse<String> reply = server.send(server.request("/dumps/latest/docket.ttl")
                .header("Range", "bytes=0-7")
                .header("If-Range", "\"another\""));
        assertThat(reply.statusCode()).isEqualTo(200);
        String tag = header(reply, "ETag");
        assertThat(server.send(server.request("/dumps/latest/docket.ttl")
                                .header("Range", "bytes=0-7")
                                .header("If-Range", tag))
                        .statusCode())
                .isEqualTo(206);
    }
}
