package docket.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.fuzz.Cases;
import docket.fuzz.Spoiler;
import docket.fuzz.Told;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.rdf.JsonLdDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextFileTest {
    private static final Path OURS = Path.of("ontology/context.jsonld");

    @TempDir
    Path folder;

    private Path file;
    private List<Quad> quads;

    @BeforeEach
    void read() {
        file = folder.resolve("context.jsonld");
        quads =
                RDFParser.source(Path.of("src/test/resources/queries/corpus.trig"))
                        .lang(Lang.TRIG)
                        .toDatasetGraph()
                        .stream()
                        .filter(Quad::isDefaultGraph)
                        .limit(200)
                        .toList();
    }

    @Test
    void oursIsInOrderAndNoneIsNoMistake() throws IOException {
        assertThat(told(OURS)).isEmpty();
        assertThat(told(file)).isEmpty();
        assertThat(written()).contains("\"https://w3id.org/docket/ontology#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"@context\": {\"a\": \"http://a/\",, }}                        | 1:32 | not JSON from here on",
                "{\"@context\": {\"a\": \"http://a/\"}                            | 1:32 | not JSON from here on",
                "[]                                                             | 1:1  | no JSON-LD context",
                "{\"context\": {}}                                              | 1:1  | no JSON-LD context",
                "{\"@context\": {\"a\": \"http://a/\", \"a\": \"http://b/\"}}         | 1:33 | 'a' is defined twice",
                "{\"@context\": {\"a\": \"http://a/\", \"b\": 7}}                     | 1:33 | *can't be used: *",
                "{\"@context\": {\"a\": \"http://a/\", \"b\": {\"@id\": \"http://b/\", \"@type\": \"x\"}}} | 1:33 | *can't be used: *",
                "{\"@context\": 7}                                              | 1:1  | *can't be used: *",
                "{\"@context\": \"http://127.0.0.1:9/c\"}                         | 1:1  | *a remote context*",
                "{\"@context\": {\"@import\": \"http://127.0.0.1:9/c\"}}            | 1:15 | *@import*",
            })
    void tellsAtItsPlace(String text, String at, String message) throws IOException {
        Files.writeString(file, text);
        Problem problem = told(file).getFirst();
        assertThat(problem.location()).hasToString(file + ":" + at);
        assertThat(problem.message()).matches(message.replace("*", ".*"));
        assertThat(problem.hint()).isNotEmpty();
    }

    @Test
    @Timeout(60)
    void noOtherHostIsAskedForAContext() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, "{\"@context\": \"http://127.0.0.1:" + other.getLocalPort() + "/c\"}");
            assertThat(told(file)).hasSize(1);
            assertThatThrownBy(this::written).isInstanceOf(IOException.class);
            other.setSoTimeout(1);
            assertThatThrownBy(other::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatIsTakenWritesAnswersAndTheRestIsTold() throws IOException {
        String text = Files.readString(OURS);
        int[] taken = {0};
        Cases.run(150, random -> {
            Files.write(file, new Spoiler(random).spoil(text));
            List<Problem> problems = told(file);
            Told.well(problems, file);
            if (problems.isEmpty()) {
                taken[0]++;
                assertThatCode(this::written).doesNotThrowAnyException();
            }
        });
        assertThat(taken[0]).isPositive();
    }

    private String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLdDocument.write(quads, JsonLdDocument.context(file), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Problem> told(Path file) {
        Problems problems = new Problems();
        ContextFile.check(file, problems);
        return problems.all();
    }
}
