package docket.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.named.Arguments;
import docket.query.named.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same answers over HTTP, where the query with its arguments leaves as text. */
class RemoteEndpointTest {
    private static FusekiServer server;
    private static RemoteEndpoint remote;

    @BeforeAll
    static void start() {
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/corpus", SmallCorpus.load(), false)
                .build();
        server.start();
        remote = new RemoteEndpoint("http://localhost:" + server.getPort() + "/corpus/sparql");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheDatasetItselfDoes() throws IOException {
        return new GoldenQueries(
                        new Catalogue(Path.of("queries")),
                        remote,
                        Iris.standard(),
                        Path.of("src/test/resources/queries/expected"))
                .tests();
    }

    @Test
    void knowsWhatTheDataDescribeInWhateverGraph() {
        assertThat(remote.describes(NodeFactory.createURI("https://w3id.org/docket/id/claim/a1")))
                .isTrue();
        assertThat(remote.describes(NodeFactory.createURI("https://w3id.org/docket/id/none")))
                .isFalse();
    }

    @Test
    void hintsFromTheLabelsThereAre() {
        assertThatThrownBy(() -> Arguments.bind(
                        new Catalogue(Path.of("queries")).get("timeline"),
                        Map.of("respondent", "ubre"),
                        remote,
                        Iris.standard()))
                .hasMessageContaining("did you mean 'uber'?");
    }

    @Test
    void sendsAnArgumentAsATermWhateverItSays() {
        Query query = Sparql.adHoc("test", "SELECT ?s { ?s ?p ?_text }");
        String nasty = "\" } ; DROP '''\\ \n <x>";
        assertThat(remote.<Boolean>run(
                        query,
                        Map.of(Var.alloc("_text"), NodeFactory.createLiteralString(nasty)),
                        Duration.ofSeconds(10),
                        answer -> ((Answer.Rows) answer).rows().hasNext()))
                .isFalse();
    }

    @Test
    void takesASilentEndpointForAProblemOfTheStore() {
        RemoteEndpoint nowhere = new RemoteEndpoint("http://localhost:1/sparql");
        assertThatThrownBy(() -> nowhere.describes(NodeFactory.createURI("x:y")))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.STORE));
        RemoteEndpoint wrong = new RemoteEndpoint("http://localhost:" + server.getPort() + "/none/sparql");
        assertThatThrownBy(() -> wrong.describes(NodeFactory.createURI("x:y"))).hasMessageContaining("404");
    }
}
