package docket.server;

import docket.claims.Iris;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import docket.server.http.Origin;
import docket.store.Draft;
import docket.store.Inputs;
import docket.store.Manifest;
import docket.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;

/** A server on a free port over a store of its own, and a client. */
final class RunningServer implements AutoCloseable {
    static final Path CORPUS = Path.of("src/test/resources/queries/corpus.trig");
    static final Path QUERIES = Path.of("queries");
    static final Path ONTOLOGY = Path.of("ontology");

    final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    final List<Throwable> bugs = Collections.synchronizedList(new ArrayList<>());
    final List<String> access = Collections.synchronizedList(new ArrayList<>());
    final Store store;
    final DocketServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningServer(Store store, Path ontology, Limits limits, ConnectionLimits connections, Origin origin) {
        this.store = store;
        this.server = DocketServer.start(new ServerOptions(
                store,
                QUERIES,
                ontology,
                new ServerOptions.Address(ServerOptions.Address.LOOPBACK, 0, origin),
                limits,
                connections,
                "test",
                new ServerOptions.Logs(problems::add, bugs::add, Optional.of(access::add))));
    }

    /** Over the small corpus and the ontology. */
    static RunningServer start(Path folder) {
        return start(folder, Limits.STANDARD);
    }

    static RunningServer start(Path folder, Limits limits) {
        return start(folder, limits, ConnectionLimits.STANDARD, Origin.AS_ASKED);
    }

    static RunningServer start(Path folder, Limits limits, ConnectionLimits connections, Origin origin) {
        Store store = new Store(folder);
        publish(store, "1");
        return new RunningServer(store, ONTOLOGY, limits, connections, origin);
    }

    static RunningServer over(Store store) {
        return over(store, ONTOLOGY);
    }

    static RunningServer over(Store store, Path ontology) {
        return new RunningServer(store, ontology, Limits.STANDARD, ConnectionLimits.STANDARD, Origin.AS_ASKED);
    }

    /** Publishes the corpus with a number of its own in it. */
    static Manifest publish(Store store, String number) {
        return publish(store, number, sink -> {
            RDFParser.source(CORPUS).lang(Lang.TRIG).parse(sink);
            RDFParser.source(ONTOLOGY.resolve("enforcement.ttl")).parse(sink);
            RDFParser.fromString(
                            "<" + Iris.BASE + "dataset> <http://www.w3.org/2002/07/owl#versionInfo> \"" + number
                                    + "\" .",
                            Lang.TURTLE)
                    .parse(sink);
        });
    }

    interface Filling {
        void fill(StreamRDF sink);
    }

    static Manifest publish(Store store, String number, Filling filling) {
        Inputs inputs =
                Inputs.of("test", "1", Iris.BASE).option("number", number).done();
        try (Draft draft = store.begin(inputs, new Problems())) {
            draft.write((sink, soFar) -> filling.fill(new Unframed(sink)));
            return draft.publish();
        }
    }

    /** A parser starts and finishes its sink; a draft does that itself. */
    private static final class Unframed extends org.apache.jena.riot.system.StreamRDFWrapper {
        Unframed(StreamRDF sink) {
            super(sink);
        }

        @Override
        public void start() {}

        @Override
        public void finish() {}
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)))
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As they come, packed or not. */
    HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept));
    }

    HttpResponse<String> query(String query, String accept) {
        return get("/sparql?query=" + encoded(query), accept);
    }

    HttpResponse<String> post(String contentType, String body) {
        return send(
                request("/sparql").header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
