package docket.others;

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
 * A program of others that reads what we write or talks to the server.
 *
 * @param command its first words
 */
public record Program(List<String> command) {
    /** Python as it is found, and the system's, which may have what the other has not. */
    public static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    public Program {
        command = List.copyOf(command);
    }

    /** The first of the commands that runs with these arguments; without one the test is skipped. */
    public static Program which(String name, List<String> commands, String... probe) {
        for (String command : commands) {
            Program program = new Program(List.of(command));
            if (program.exits(probe)) {
                return program;
            }
        }
        assumeTrue(false, "skipped: " + name + " is not on this machine");
        throw new AssertionError(name);
    }

    /** A script that this runs. */
    public Program script(Path file) {
        List<String> words = new ArrayList<>(command);
        words.add(file.toString());
        return new Program(words);
    }

    /** The lines that it prints. */
    public List<String> run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
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
