package docket.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server asks of the system once it listens, whatever it is asked itself: as {@code strace} sees it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SystemCallsIT {
    private static final String CALLS = "open,openat,openat2,creat,execve,execveat,listen,socket,connect";

    /** {@code openat(7</a/folder>, "name"}, whether it was there or not. */
    private static final Pattern OPENED =
            Pattern.compile("(?:openat2?\\((?:AT_FDCWD|\\d+)(?:<([^>]*)>)?, |(?:open|creat)\\()\"([^\"]*)\"");

    @TempDir
    Path folder;

    private Path store;
    private Path trace;

    @BeforeEach
    void needStrace() {
        assumeThat(Stream.of("/usr/bin", "/bin").map(bin -> Path.of(bin, "strace")))
                .as("strace is not installed, so nobody watches what the server opens")
                .anyMatch(Files::isExecutable);
        store = folder.resolve("store");
        trace = folder.resolve("trace");
    }

    @Test
    void connectsToNobodyAndOpensNothingButItsOwn() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.ttl"), "<http://a/> <http://b/> \"the secret\" .\n");
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Process strace = start();
            try (BufferedReader out = strace.inputReader(UTF_8)) {
                String line = out.readLine();
                assertThat(line).as(Files.readString(folder.resolve("err"))).isNotNull();
                URI server = URI.create(line);
                for (String request : requests("http://127.0.0.1:" + other.getLocalPort() + "/x", secret)) {
                    assertThat(answer(server, request))
                            .as(request)
                            .matches("(?s)HTTP/1.1 [234]\\d\\d .*")
                            .doesNotContain("the secret", "root:x:");
                }
                strace.descendants().forEach(ProcessHandle::destroy);
                assertThat(strace.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                strace.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }
        List<String> calls = Files.readAllLines(trace).stream()
                .dropWhile(call -> !call.contains(" listen("))
                .skip(1)
                .toList();
        assertThat(calls)
                .hasSizeGreaterThan(10)
                .noneMatch(call -> call.matches("\\d+ +(execve|execveat|socket|connect)\\(.*"));
        assertThat(calls.stream().flatMap(this::opened)).isNotEmpty().allMatch(this::isItsOwn);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-qq",
                        "-y",
                        "-s",
                        "1024",
                        "-e",
                        "trace=" + CALLS,
                        "-o",
                        trace.toString(),
                        Path.of("docket").toAbsolutePath().toString(),
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        store.toString())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private Stream<Path> opened(String call) {
        Matcher opened = OPENED.matcher(call);
        return opened.find()
                ? Stream.of(
                        Path.of(Objects.requireNonNullElse(opened.group(1), "")).resolve(opened.group(2)))
                : Stream.empty();
    }

    private boolean isItsOwn(Path file) {
        return Stream.of(
                        store,
                        Path.of("ontology"),
                        Path.of("queries"),
                        Path.of("target/app"),
                        Path.of(System.getProperty("java.home")),
                        Path.of("/proc"),
                        Path.of("/sys"),
                        Path.of("/dev/urandom"))
                .anyMatch(own -> file.toAbsolutePath().normalize().startsWith(own.toAbsolutePath()));
    }

    private static List<String> requests(String elsewhere, Path secret) {
        String file = secret.toUri().toString();
        List<String> all = new ArrayList<>();
        for (String query : List.of(
                "SELECT * { SERVICE <" + elsewhere + "> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <" + elsewhere + "> { ?s ?p ?o } }",
                "SELECT * { BIND(<" + elsewhere + "> AS ?x) SERVICE ?x { ?s ?p ?o } }",
                "ASK { FILTER NOT EXISTS { SERVICE <" + elsewhere + "> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE <cache:" + elsewhere + "> { ?s ?p ?o } } } }",
                "SELECT * { SERVICE <" + file + "> { ?s ?p ?o } }",
                "SELECT * FROM <" + elsewhere + "> { ?s ?p ?o }",
                "SELECT * FROM <" + file + "> { ?s ?p ?o }",
                "SELECT * FROM NAMED <" + file + "> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "DESCRIBE <" + file + ">",
                "DESCRIBE <" + elsewhere + ">",
                "SELECT * { GRAPH <" + file + "> { ?s ?p ?o } }",
                "LOAD <" + elsewhere + ">",
                "LOAD SILENT <" + file + "> INTO GRAPH <http://g/>",
                "INSERT DATA { <http://a/> <http://b/> 1 }",
                "BASE <" + file + "> SELECT * FROM <> { ?s ?p ?o }",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT (<java:docket.cli.Main>('build') AS ?x) {}",
                "PREFIX f: <java:org.apache.jena.sparql.function.library.> SELECT (f:wait(1) AS ?x) {}",
                "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:print(1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?x) {}",
                "PREFIX p: <java:org.apache.jena.sparql.pfunction.library.> SELECT * { ?x p:container ?y }",
                "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?x text:query 'x' }",
                "SELECT (CALL(<java:java.lang.Runtime>) AS ?x) {}",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "CONSTRUCT WHERE { ?s ?p ?o }")) {
            all.add("/sparql?query=" + encoded(query));
        }
        for (String parameter :
                List.of("default-graph-uri", "named-graph-uri", "using-graph-uri", "stylesheet", "update")) {
            all.add("/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 1") + "&" + parameter + "="
                    + encoded(file));
        }
        for (String path :
                List.of("/queries/describe?about=", "/queries/..%2F..%2F", "/dumps/", "/static/", "/id/", "/doc/")) {
            all.add(path + encoded(file));
            all.add(path + encoded(elsewhere));
            all.add(path + "..%2F..%2F..%2F..%2F..%2Fetc%2Fpasswd");
        }
        all.addAll(List.of(
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd",
                "/$/datasets",
                "/",
                "/sparql",
                "/queries/sanctions?format=csv",
                "/queries/conflicts",
                "/doc/nl-ap.jsonld",
                "/ontology",
                "/dumps/latest/docket.ttl",
                "/health"));
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String answer(URI server, String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.getPort()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
