package docket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of others that talks to the server.
 *
 * @param command its first words
 */
record Client(List<String> command) {
    private static final Path SCRIPTS = Path.of("src/test/resources/clients");

    Client {
        command = List.copyOf(command);
    }

    /** The first of the commands that runs with these arguments; without one the test is skipped. */
    static Client which(String name, List<String> commands, String... probe) {
        for (String command : commands) {
            Client client = new Client(List.of(command));
            if (client.exits(probe)) {
                return client;
            }
        }
        assumeTrue(false, "skipped: " + name + " is not on this machine");
        throw new AssertionError(name);
    }

    /** A script of {@code src/test/resources/clients}, run by this. */
    Client script(String name) {
        List<String> words = new ArrayList<>(command);
        words.add(SCRIPTS.resolve(name).toString());
        return new Client(words);
    }

    /** The lines that it prints. */
    List<String> run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("client", ".out");
        Path err = Files.createTempFile("client", ".err");
        try {
            Process process = start(out, err, arguments);
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("%s ends", command)
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(err))
                    .isZero();
            return Files.readAllLines(out);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private boolean exits(String... arguments) {
        try {
            run(arguments);
            return true;
        } catch (IOException | AssertionError e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
