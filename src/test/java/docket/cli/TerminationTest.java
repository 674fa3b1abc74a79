package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGTERM while a query runs, a build, or a start. */
@ExtendWith(BuiltStore.class)
class TerminationTest {
    private static final String SLOW =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f " + "FILTER(STRLEN(STR(?a)) > STRLEN(STR(?f))) }";

    @TempDir
    private Path folder;

    @Test
    void letsTheAnswerArriveWholeAndExitsWithZero(Path store) throws Exception {
        Path err = folder.resolve("err");
        Path log = folder.resolve("access.log");
        List<String> command =
                Program.command("serve", "--port", "0", "--store", store, "--query-limit", "3s", "--access-log", log);
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).as(Files.readString(err)).isNotNull();
            URI url = URI.create(line);
            try (Socket socket = new Socket(url.getHost(), url.getPort());
                    Socket idle = new Socket(url.getHost(), url.getPort())) {
                socket.setSoTimeout(30_000);
                String head = "GET /sparql?query=" + URLEncoder.encode(SLOW, StandardCharsets.UTF_8)
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(1000);
                process.destroy();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
                assertThat(answer).matches("(?s)HTTP/1.1 (200|504) .*").contains("Content-Length: " + body.length());
                assertThat(body).endsWith("}\n");
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            assertThat(Files.readString(log)).contains("\"GET /sparql?query=SELECT");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void cutsWhatDoesNotEndAndSaysSoInOneLine(Path store) throws Exception {
        Path err = folder.resolve("err");
        List<String> command = Program.command(
                "serve",
                "--port",
                "0",
                "--store",
                store,
                "--query-limit",
                "1s",
                "--request-time",
                "5m",
                "--body-limit",
                "1000M");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).as(Files.readString(err)).isNotNull();
            URI url = URI.create(line);
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setSoTimeout(30_000);
                socket.setTcpNoDelay(true);
                String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                        + "Content-Length: 999999999\r\nExpect: 100-continue\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                byte[] status = socket.getInputStream().readNBytes(12);
                assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
                process.destroy();
                assertThatThrownBy(() -> sendForever(socket)).isInstanceOf(IOException.class);
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            assertThat(Files.readString(err))
                    .isEqualTo(
                            "docket: warning: 1 request was cut, still running 2.0 s after the server was told to stop\n");
        } finally {
            process.destroyForcibly();
        }
    }

    /** A body that is always on its way and never there. */
    private static void sendForever(Socket socket) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            socket.getOutputStream().write(' ');
        }
    }

    /** Exit codes: 128 + SIGTERM for a build that did not come to its end, 0 for a server that had nothing to finish. */
    @ParameterizedTest
    @CsvSource({"build, 143", "serve, 0"})
    void aBuildThatIsToldToEndLeavesNothing(String name, int code) throws Exception {
        Path store = folder.resolve("store");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(Program.command(name, "--facts", "facts", "--store", store))
                .redirectError(err.toFile())
                .start();
        try {
            while (process.isAlive() && drafts(store).isEmpty()) {
                Thread.onSpinWait();
            }
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(code);
            assertThat(Files.readString(err)).contains("stopped while building");
            assertThat(drafts(store)).isEmpty();
            assertThat(store.resolve("CURRENT")).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aServerThatIsToldToEndWhileItStartsHasNothingToFinish() throws Exception {
        Path store = folder.resolve("store");
        Path err = folder.resolve("err");
        Run build = Run.of("build", "--facts", "facts", "--store", store);
        assertThat(build.exit()).as(build.err()).isZero();
        Process process = new ProcessBuilder(
                        Program.command("serve", "--port", "0", "--facts", "facts", "--store", store))
                .redirectError(err.toFile())
                .start();
        try {
            while (process.isAlive() && files(store.resolve(".readers"), "").isEmpty()) {
                Thread.onSpinWait(); // until it opens the store
            }
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            assertThat(err).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> drafts(Path store) {
        return files(store, ".build-");
    }

    private static List<String> files(Path folder, String prefix) {
        String[] names = folder.toFile().list((dir, name) -> name.startsWith(prefix));
        return names == null ? List.of() : List.of(names);
    }
}
