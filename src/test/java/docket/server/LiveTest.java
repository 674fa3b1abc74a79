package docket.server;

import static docket.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.problem.Failure;
import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import docket.server.http.Origin;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.store.Edition;
import docket.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {
    private static final String NUMBER =
            "SELECT ?n { <https://w3id.org/docket/dataset> <http://www.w3.org/2002/07/owl#versionInfo> ?n }";

    @TempDir
    Path folder;

    @Test
    void followsTheStoreWithNoFailedRequest() throws Exception {
        try (RunningServer server = RunningServer.start(folder);
                ExecutorService clients = Executors.newFixedThreadPool(4)) {
            AtomicBoolean stop = new AtomicBoolean();
            List<Future<List<String>>> running = new ArrayList<>();
            for (String path : List.of(
                    "/sparql?format=csv&query=" + RunningServer.encoded(NUMBER),
                    "/queries/sanctions?format=csv",
                    "/doc/nl-ap.nt",
                    "/dumps/latest/docket.ttl")) {
                running.add(clients.submit(failures(server, path, stop)));
            }
            try {
                for (int number = 2; number <= 4; number++) {
                    String expected = String.valueOf(number);
                    RunningServer.publish(server.store, expected);
                    until(() -> server.query(NUMBER, "text/csv").body().contains(expected));
                    assertThat(server.get("/health").body())
                            .contains(server.store.current().orElseThrow());
                }
            } finally {
                stop.set(true);
            }
            for (Future<List<String>> client : running) {
                assertThat(client.get()).isEmpty();
            }
            assertThat(server.bugs).isEmpty();
        }
        assertThat(folder.resolve(".readers")).isEmptyDirectory();
    }

    /** Between two generations that are there, so that swaps are many and cheap; {@code -Ddocket.swaps=500} for a long run. */
    @Test
    void neverMixesTwoGenerations() throws Exception {
        int swaps = Integer.getInteger("docket.swaps", 5);
        try (RunningServer server = RunningServer.start(folder);
                ExecutorService clients = Executors.newFixedThreadPool(2)) {
            RunningServer.publish(server.store, "2");
            AtomicBoolean stop = new AtomicBoolean();
            Map<String, String> answers = new ConcurrentHashMap<>();
            List<Future<List<String>>> running = new ArrayList<>();
            for (String path :
                    List.of("/sparql?format=csv&query=" + RunningServer.encoded(NUMBER), "/dumps/latest/docket.ttl")) {
                running.add(clients.submit(mixtures(server, path, answers, stop)));
            }
            try {
                for (int swap = 0; swap < swaps; swap++) {
                    String next = server.store.previous().orElseThrow();
                    Files.writeString(
                            folder.resolve("PREVIOUS"), server.store.current().orElseThrow());
                    Files.writeString(folder.resolve("CURRENT"), next);
                    until(() -> server.get("/health").body().contains(next));
                }
            } finally {
                stop.set(true);
            }
            for (Future<List<String>> client : running) {
                assertThat(client.get()).isEmpty();
            }
            assertThat(answers.values()).doesNotHaveDuplicates();
            assertThat(server.bugs).isEmpty();
        }
    }

    /** An answer of one generation under the tag of another. */
    private static Callable<List<String>> mixtures(
            RunningServer server, String path, Map<String, String> answers, AtomicBoolean stop) {
        return () -> {
            List<String> mixtures = new ArrayList<>();
            while (!stop.get()) {
                HttpResponse<String> response = server.get(path);
                String before = answers.putIfAbsent(path + " " + header(response, "ETag"), response.body());
                if (response.statusCode() != 200 || before != null && !before.equals(response.body())) {
                    mixtures.add(path + " " + response.statusCode());
                }
            }
            return mixtures;
        };
    }

    /** The home page needs the codes of the sources; so deep a nest brings any two together in a table. */
    @Test
    void keepsWhatIsMadeWhileSomethingElseIsMade() {
        Store store = new Store(folder);
        RunningServer.publish(store, "1");
        Live live = Live.open(store, Duration.ZERO, problem -> {});
        try (Lease lease = live.lease()) {
            Object[] outer = nest(lease, Object[].class, 40);
            assertThat(lease.kept(Object[].class, () -> new Object[1])).isSameAs(outer);
        } finally {
            live.close();
        }
    }

    private static <T> T nest(Lease lease, Class<T> type, int deeper) {
        return lease.kept(type, () -> {
            if (deeper > 0) {
                nest(lease, type.arrayType(), deeper - 1);
            }
            return type.cast(Array.newInstance(type.componentType(), 0));
        });
    }

    private static Callable<List<String>> failures(RunningServer server, String path, AtomicBoolean stop) {
        return () -> {
            List<String> failures = new ArrayList<>();
            while (!stop.get()) {
                HttpResponse<String> response = server.get(path);
                if (response.statusCode() != 200) {
                    failures.add(path + " " + response.statusCode() + " " + response.body());
                }
            }
            return failures;
        };
    }

    @Test
    void changesTheTagWithTheGeneration() {
        try (RunningServer server = RunningServer.start(folder)) {
            String before = header(server.get("/queries/regulators", "text/csv"), "ETag");
            RunningServer.publish(server.store, "2");
            until(() -> !header(server.get("/queries/regulators", "text/csv"), "ETag")
                    .equals(before));
        }
    }

    @Test
    void changesTheTagOfJsonLdWithItsContext() throws IOException {
        Path ontology = Files.createDirectories(folder.resolve("ontology"));
        for (String name : List.of("enforcement.ttl", "context.jsonld")) {
            Files.copy(RunningServer.ONTOLOGY.resolve(name), ontology.resolve(name));
        }
        Store store = new Store(folder.resolve("store"));
        RunningServer.publish(store, "1");
        try (RunningServer server = RunningServer.over(store, ontology)) {
            String path = "/sparql?query=" + RunningServer.encoded("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1");
            HttpResponse<String> before = server.get(path, "application/ld+json");
            String turtle = header(server.get(path, "text/turtle"), "ETag");
            assertThat(header(server.get(path, "application/ld+json"), "ETag")).isEqualTo(header(before, "ETag"));
            Files.writeString(ontology.resolve("context.jsonld"), "{\"@context\": {}}");
            HttpResponse<String> after = server.get(path, "application/ld+json");
            assertThat(after.body()).isNotEqualTo(before.body());
            assertThat(header(after, "ETag")).isNotEqualTo(header(before, "ETag"));
            assertThat(header(server.get(path, "text/turtle"), "ETag")).isEqualTo(turtle);
        }
    }

    @Test
    void showsTheOntologyAsItWasWhileItsFilesAreNotSound() throws IOException {
        Path ontology = Files.createDirectories(folder.resolve("ontology"));
        try (Stream<Path> files = Files.list(RunningServer.ONTOLOGY)) {
            for (Path file : files.toList()) {
                Files.copy(file, ontology.resolve(String.valueOf(file.getFileName())));
            }
        }
        Store store = new Store(folder.resolve("store"));
        RunningServer.publish(store, "1");
        try (RunningServer server = RunningServer.over(store, ontology)) {
            String page = server.get("/ontology", "text/html").body();
            String turtle = server.get("/ontology", "text/turtle").body();
            Files.writeString(ontology.resolve("enforcement.ttl"), "enf:Fine a ", StandardOpenOption.APPEND);
            assertThat(server.get("/ontology", "text/html").body()).isEqualTo(page);
            assertThat(server.get("/ontology", "text/turtle").body()).isEqualTo(turtle);
            Files.writeString(ontology.resolve("enforcement.ttl"), turtle + "\n# more\n");
            assertThat(server.get("/ontology", "text/turtle").body()).endsWith("# more\n");
            Path another = Files.writeString(ontology.resolve("more.ttl"), """
                    <https://w3id.org/docket/ontology#Added> a <http://www.w3.org/2002/07/owl#Class> .
                    """);
            assertThat(server.get("/ontology", "text/html").body()).contains("enf:Added");
            Files.delete(another);
            assertThat(server.get("/ontology", "text/html").body()).doesNotContain("enf:Added");
            assumeTrue(Files.exists(Path.of("/dev/zero")), "no file here that never ends");
            for (String file : List.of("enforcement.ttl", "shapes.ttl", "alignments.ttl", "context.jsonld")) {
                Files.delete(ontology.resolve(file));
                Files.createSymbolicLink(ontology.resolve(file), Path.of("/dev/zero"));
            }
            assertThat(server.get("/ontology", "text/turtle").body()).endsWith("# more\n");
            assertThat(server.get("/ontology", "text/html").statusCode()).isEqualTo(200);
            assertThat(server.get("/shapes", "text/turtle").statusCode()).isEqualTo(200);
            assertThat(server.get("/ontology", "application/ld+json").statusCode())
                    .isEqualTo(503);
            assertThat(server.bugs).isEmpty();
        }
    }

    @Test
    void keepsServingWhereTheNextGenerationIsDamaged() throws IOException {
        try (RunningServer server = RunningServer.start(folder)) {
            String served = server.store.current().orElseThrow();
            // CURRENT moves to a copy that is not what its manifest says
            Path bad = folder.resolve("gen-ffffffffffffffff");
            Files.createDirectories(bad);
            Files.writeString(bad.resolve("MANIFEST.json"), "{}");
            Files.writeString(folder.resolve("CURRENT"), "gen-ffffffffffffffff\n");
            until(() -> !server.problems.isEmpty());
            assertThat(server.get("/health").body()).contains(served).contains("CURRENT names gen-ffffffffffffffff");
            assertThat(server.problems).hasSize(1);
        }
    }

    @Test
    void takesUpAGenerationThatWasDamagedWhileItServedItAndBuiltAgain() throws IOException {
        try (RunningServer server = RunningServer.start(folder)) {
            String name = server.store.current().orElseThrow();
            Edition first = server.store.currentEdition().orElseThrow();
            Path spoilt = folder.resolve(name).resolve("dumps/docket.ttl");
            Files.writeString(spoilt, "# one byte too many", StandardOpenOption.APPEND);
            assertThat(RunningServer.publish(server.store, "1").generation()).isEqualTo(name);
            assertThat(server.store.currentEdition().orElseThrow()).isNotEqualTo(first);
            until(() -> readers(name) == 2);
            assertThat(server.get("/dumps/latest/docket.ttl").body()).doesNotContain("one byte too many");
            assertThat(server.get("/health").body()).contains(name).doesNotContain("stale");
            assertThat(server.problems).isEmpty();
        }
    }

    private long readers(String generation) {
        try (Stream<Path> readers = Files.list(folder.resolve(".readers"))) {
            return readers.filter(reader -> reader.getFileName().toString().startsWith(generation))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysThatWhatItServesIsGoneFromTheStore() throws IOException {
        try (RunningServer server = RunningServer.start(folder)) {
            Path served = folder.resolve(server.store.current().orElseThrow());
            Files.move(served, folder.resolve("elsewhere"));
            until(() -> !server.problems.isEmpty());
            assertThat(server.problems.getFirst().toString()).contains("MANIFEST.json is missing");
            assertThat(server.get("/health").body()).contains("\"ok\"", "stale");
            assertThat(server.query(NUMBER, "text/csv").body()).contains("1");
            Files.move(folder.resolve("elsewhere"), served);
            until(() -> !server.get("/health").body().contains("stale"));
        }
    }

    @Test
    void saysOnceThatCurrentNamesNothing() throws Exception {
        try (RunningServer server = RunningServer.start(folder)) {
            assertThat(server.get("/health").body()).doesNotContain("stale");
            String served = server.store.current().orElseThrow();
            Files.writeString(folder.resolve("CURRENT"), "garbage");
            until(() -> server.get("/health").body().contains("\"stale\":\"CURRENT names no generation\""));
            Thread.sleep(700);
            assertThat(server.problems).hasSize(1);
            assertThat(server.get("/health").body()).contains("\"ok\"").contains(served);
            Files.writeString(folder.resolve("CURRENT"), served);
            until(() -> !server.get("/health").body().contains("stale"));
        }
    }

    @Test
    void saysAtTheStartThatCurrentNamesNothing() throws Exception {
        Store store = new Store(folder);
        String good = RunningServer.publish(store, "1").generation();
        Files.writeString(folder.resolve("CURRENT"), "garbage");
        try (RunningServer server = RunningServer.over(store)) {
            Thread.sleep(700);
            assertThat(server.get("/health").body()).contains(good).contains("stale");
            assertThat(server.problems).hasSize(1);
            assertThat(server.problems.getFirst().toString()).contains("names no generation");
        }
    }

    @Test
    void startsWhereCurrentCannotBeRead() throws Exception {
        Store store = new Store(folder);
        String good = RunningServer.publish(store, "1").generation();
        Files.delete(folder.resolve("CURRENT"));
        Files.createDirectory(folder.resolve("CURRENT"));
        try (RunningServer server = RunningServer.over(store)) {
            assertThat(server.get("/health").body()).contains(good).contains("the store can't be read");
            assertThat(server.problems.getFirst().toString()).contains("CURRENT", "can't be read");
        }
    }

    @Test
    void startsOnTheLastGoodGeneration() throws IOException {
        Store store = new Store(folder);
        String good = RunningServer.publish(store, "1").generation();
        String bad = RunningServer.publish(store, "2").generation();
        Files.writeString(
                folder.resolve(bad).resolve("dumps/docket.ttl"), "# one byte too many", StandardOpenOption.APPEND);
        try (RunningServer server = RunningServer.over(store)) {
            assertThat(server.get("/health").body()).contains(good);
            assertThat(server.problems)
                    .anySatisfy(problem ->
                            assertThat(problem.toString()).contains(bad).contains("damaged"));
        }
    }

    @Test
    void doesNotStartWithoutAGeneration() {
        assertThatThrownBy(() -> RunningServer.over(new Store(folder))).isInstanceOf(Failure.class);
    }

    @Test
    void doesNotStartOnAPortThatIsTaken() {
        try (RunningServer first = RunningServer.start(folder)) {
            ServerOptions options = new ServerOptions(
                    first.store,
                    RunningServer.QUERIES,
                    RunningServer.ONTOLOGY,
                    new ServerOptions.Address(ServerOptions.Address.LOOPBACK, first.server.port(), Origin.AS_ASKED),
                    Limits.STANDARD,
                    ConnectionLimits.STANDARD,
                    "test",
                    new ServerOptions.Logs(problem -> {}, bug -> {}, Optional.empty()));
            assertThatThrownBy(() -> DocketServer.start(options))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(String.valueOf(first.server.port()));
        }
    }

    @Test
    void letsRunningRequestsEndBeforeItCloses() throws Exception {
        RunningServer server = RunningServer.start(folder);
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(STR(?a)) > STRLEN(STR(?f))) }";
            Future<HttpResponse<String>> answer = client.submit(() -> server.query(slow, "text/csv"));
            Thread.sleep(300);
            server.server.close();
            assertThat(answer.get().statusCode()).isEqualTo(200);
        } finally {
            server.close();
        }
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happens in time").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
