package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --store URL}: a SPARQL 1.1 endpoint in the place of a folder. */
@ExtendWith(BuiltStore.class)
class RemoteStoreTest {
    private static final Path QUERIES = Path.of("src/test/resources/cli/sparql");

    private static Generation generation;
    private static FusekiServer server;
    private static String url;

    @BeforeAll
    static void start(Path store) {
        generation = new Store(store).open(Verification.QUICK);
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/sparql", generation.dataset(), false)
                .build()
                .start();
        url = "http://localhost:" + server.getPort() + "/sparql";
    }

    @AfterAll
    static void stop() {
        server.stop();
        generation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query regulators",
                "query sanctions --regulator nl-ap",
                "query sanctions --type Fine --respondent clearview-ai",
                "query fines-over --min 20000000",
                "query conflicts --standing open",
                "query evidence --about nl-2024-fine",
                "query totals --format json",
                "query describe --about nl-2024-penalty --format ntriples",
            })
    void answersAsTheFolderDoes(String command, Path store) {
        Run remote = Run.of((Object[]) (command + " --store " + url).split(" "));
        assertThat(remote.exit()).as(remote.err()).isZero();
        assertThat(remote).isEqualTo(Run.of((Object[]) (command + " --store " + store).split(" ")));
    }

    @Test
    void answersAdHocQueries(Path store) {
        for (String query : new String[] {"fines.rq", "ask.rq", "construct.rq"}) {
            Run remote = Run.of(
                    "sparql",
                    QUERIES.resolve(query),
                    "--store",
                    url,
                    "--format",
                    query.equals("construct.rq") ? "ntriples" : "csv");
            assertThat(remote.exit()).as(remote.err()).isZero();
            assertThat(remote)
                    .isEqualTo(Run.of(
                            "sparql",
                            QUERIES.resolve(query),
                            "--store",
                            store,
                            "--format",
                            query.equals("construct.rq") ? "ntriples" : "csv"));
        }
    }

    @Test
    void aKeyThatItDoesNotKnowIsTold() {
        Run run = Run.of("query", "sanctions", "--regulator", "nl-app", "--store", url);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("unknown key 'nl-app'").contains("did you mean 'nl-ap'?");
    }

    @Test
    void anEndpointThatIsNotThereIsTold() {
        Run run = Run.of("query", "regulators", "--store", "http://localhost:1/sparql");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("http://localhost:1/sparql: error: the endpoint does not answer")
                .contains("no connection");
    }

    @Test
    void anAddressThatIsNoEndpointIsTold() {
        Run run = Run.reading("ASK {}", "sparql", "--store", url.replace("/sparql", "/nothing"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("HTTP status 404").contains("is it a SPARQL 1.1 endpoint?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aHostAloneIsToldWhereItsEndpointMayBe(String path) throws IOException {
        HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<p>A page".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        pages.start();
        try {
            String host = "http://localhost:" + pages.getAddress().getPort();
            Run run = Run.of("query", "regulators", "--store", host + path);
            assertThat(run.exit()).as(run.err()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(host + path + ": error: ").contains("hint: is it '" + host + "/sparql'?");
        } finally {
            pages.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://no host/", "https://[::1"})
    void anAddressThatIsNoneIsTold(String address) {
        Run run = Run.reading("ASK {}", "sparql", "--store", address);
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("'" + address + "' is no address of an endpoint");
    }

    @Test
    void anEndpointThatTakesTooLongIsGivenUp() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            boolean lookUp = String.valueOf(exchange.getRequestURI().getQuery()).contains("uriSpace");
            if (lookUp) {
                exchange.getResponseHeaders().add("Content-Type", "text/csv");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("space\r\n".getBytes(StandardCharsets.UTF_8));
                exchange.close();
                return;
            }
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        slow.start();
        try {
            String address = "http://localhost:" + slow.getAddress().getPort() + "/sparql";
            Run run = Run.reading("ASK {}", "sparql", "--store", address, "--timeout", "1");
            assertThat(run.exit()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).contains("timed out");
        } finally {
            done.countDown();
            slow.stop(0);
        }
    }
}
