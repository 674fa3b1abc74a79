package docket.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What README tells a newcomer to type does what it says, in a folder that has nothing built. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final String SERVE = "./docket serve";

    @TempDir
    private static Path home;

    /** The program as a newcomer has it after the first build, without sources, so that it is never built again here. */
    @BeforeAll
    static void install() throws Exception {
        new ProcessBuilder("./docket", "--version").inheritIO().start().waitFor();
        Files.createDirectories(home.resolve("target/app"));
        Files.copy(Path.of("docket"), home.resolve("docket"));
        assertThat(home.resolve("docket").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(
                home.resolve("target/app/docket.jar"),
                Path.of("target/app/docket.jar").toAbsolutePath());
        try (Stream<Path> archives = Files.list(Path.of("target/app"))) {
            for (Path archive : archives.filter(ReadmeIT::isArchive).toList()) {
                Files.createSymbolicLink(
                        home.resolve("target/app").resolve(archive.getFileName()), archive.toAbsolutePath());
            }
        }
        for (String folder : List.of("facts", "ontology", "queries")) {
            Files.createSymbolicLink(home.resolve(folder), Path.of(folder).toAbsolutePath());
        }
        sh("./docket build");
    }

    @TestFactory
    Stream<DynamicTest> commandsDoWhatTheySay() throws IOException {
        return blocks().stream()
                .filter(block -> block.contains("./docket") && !block.startsWith(SERVE))
                .map(block -> DynamicTest.dynamicTest(block.lines().findFirst().orElseThrow(), () -> {
                    Run run = sh(block);
                    assertThat(run.exit()).as(run.err()).isZero();
                    assertThat(run.out() + run.err()).isNotBlank();
                }));
    }

    @Test
    void servesAndStopsWhenAsked() throws Exception {
        assertThat(blocks()).contains(SERVE + "\n");
        Process server = new ProcessBuilder("sh", "-c", "exec " + SERVE + " --port 0")
                .directory(home.toFile())
                .redirectError(home.resolve("serve.err").toFile())
                .start();
        try (BufferedReader out = server.inputReader(UTF_8)) {
            String url = out.readLine();
            assertThat(url).as(Files.readString(home.resolve("serve.err"))).startsWith("http://127.0.0.1:");
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "health")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            server.destroy();
            assertThat(server.waitFor(20, SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
        } finally {
            server.destroyForcibly();
        }
    }

    private static boolean isArchive(Path file) {
        return file.getFileName().toString().matches("(start|serve)-.*");
    }

    private static List<String> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("README.md")));
        return matcher.results().map(block -> block.group(1)).toList();
    }

    private static Run sh(String commands) throws IOException, InterruptedException {
        Path err = Files.createTempFile(home, "sh", ".err");
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(home.toFile())
                .redirectError(err.toFile());
        return new Started(builder.start(), err).finish();
    }
}
