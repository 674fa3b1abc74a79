package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Corpus;
import docket.others.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Clients that nobody here wrote, over the repository's own facts: each counts the fines or a document's triples. One that
 * this machine does not have is skipped; {@code NODE_PATH} names the folder of the JavaScript ones.
 */
@ExtendWith(Corpus.class)
class ClientsTest {
    private static final String FINES = "SELECT ?s { ?s a <https://w3id.org/docket/ontology#Fine> }";
    private static final String[] DOCUMENTS = {
        "id/nl-2024-fine", "doc/clearview-ai", "ontology", ".well-known/void", "sparql"
    };
    private static final Path SCRIPTS = Path.of("src/test/resources/clients");

    private static String at;
    private static int fines;

    @BeforeAll
    static void count(URI origin) throws IOException, InterruptedException {
        at = origin.toString();
        fines = lines("sparql?query=" + RunningServer.encoded(FINES), "text/csv") - 1;
        assertThat(fines).isPositive();
    }

    private static int lines(String path, String accept) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(at + path))
                    .header("Accept", accept)
                    .build();
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return Math.toIntExact(response.body().lines().count());
        }
    }

    /** Each line of what a client says ends with how much it found. */
    private static void findsAllFines(List<String> said) {
        assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(line).matches("\\S+ (" + fines + "|true|True)"));
    }

    @Test
    void comunicaQueriesEndpointDumpsAndDocuments() throws Exception {
        List<String> said = node("@comunica/query-sparql")
                .script(SCRIPTS.resolve("comunica.js"))
                .run(at);
        findsAllFines(said.stream()
                .filter(line -> !line.matches("(thing|ontology|void) .*"))
                .toList());
        assertThat(said).contains("thing 1", "ontology 1").anyMatch(line -> line.matches("void [1-9].*"));
    }

    @Test
    void fetchSparqlEndpointAndSparqlHttpClientQueryIt() throws Exception {
        findsAllFines(node("fetch-sparql-endpoint", "sparql-http-client")
                .script(SCRIPTS.resolve("endpoint.mjs"))
                .run(at));
    }

    @Test
    void rdfDereferenceAndRdfjsFetchFollowIris() throws Exception {
        List<String> said = node("rdf-dereference", "@rdfjs/fetch")
                .script(SCRIPTS.resolve("dereference.mjs"))
                .run(arguments());
        for (String path : DOCUMENTS) {
            assertThat(said).contains(path + " " + triples(path) + " " + triples(path));
        }
    }

    @Test
    void sparqlWrapperAsksByEveryMethodAndFormat() throws Exception {
        findsAllFines(Program.which("SPARQLWrapper", Program.PYTHONS, "-c", "import SPARQLWrapper")
                .script(SCRIPTS.resolve("wrapper.py"))
                .run(at));
    }

    @Test
    void rdflibTakesTheEndpointForAStoreAndReadsDocuments() throws Exception {
        List<String> said = Program.which("rdflib", Program.PYTHONS, "-c", "import rdflib")
                .script(SCRIPTS.resolve("store.py"))
                .run(arguments());
        findsAllFines(said.subList(0, said.size() - DOCUMENTS.length));
        for (String path : DOCUMENTS) {
            assertThat(said).contains(path + " " + triples(path));
        }
    }

    @Test
    void roqetAsksTheEndpoint() throws Exception {
        Program roqet = Program.which("roqet", List.of("roqet"), "--version");
        for (String form : List.of("csv", "tsv")) {
            assertThat(roqet.run("-q", "-p", at + "sparql", "-r", form, "-e", FINES))
                    .hasSize(fines + 1);
        }
    }

    @Test
    void rapperReadsDocuments() throws Exception {
        Program rapper = Program.which("rapper", List.of("rapper"), "--version");
        for (String path : DOCUMENTS) {
            assertThat(rapper.run("-q", "-g", "-o", "ntriples", at + path))
                    .as(path)
                    .hasSize(triples(path));
        }
    }

    @Test
    void curlFollowsAThingAndUnpacksIt() throws Exception {
        Program curl = Program.which("curl", List.of("curl"), "--version");
        assertThat(curl.run("-sfL", "--compressed", "-H", "Accept: application/n-triples", at + "id/nl-2024-fine"))
                .hasSize(triples("id/nl-2024-fine"));
    }

    private static int triples(String path) {
        return RDFParser.source(at + path).acceptHeader("text/turtle").toGraph().size();
    }

    private static String[] arguments() {
        String[] all = new String[DOCUMENTS.length + 1];
        all[0] = at;
        System.arraycopy(DOCUMENTS, 0, all, 1, DOCUMENTS.length);
        return all;
    }

    private static Program node(String... modules) {
        String probe = "for (const name of process.argv.slice(1)) require.resolve(name)";
        String[] words = new String[modules.length + 2];
        words[0] = "-e";
        words[1] = probe;
        System.arraycopy(modules, 0, words, 2, modules.length);
        return Program.which(String.join(", ", modules), List.of("node"), words);
    }
}
