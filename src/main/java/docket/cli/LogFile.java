package docket.cli;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lines added to a file from any thread. One that cannot be written is lost, what it tells of is not; the first is told. */
final class LogFile implements Consumer<String> {
    private final Path file;
    private final PrintStream stream;
    private final Consumer<Problem> warnings;
    private final AtomicBoolean told = new AtomicBoolean();

    private LogFile(Path file, PrintStream stream, Consumer<Problem> warnings) {
        this.file = file;
        this.stream = stream;
        this.warnings = warnings;
    }

    /** Fails with STORE where the file cannot be opened. */
    static LogFile open(Path file, Consumer<Problem> warnings) {
        try {
            PrintStream stream = new PrintStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true,
                    StandardCharsets.UTF_8);
            return new LogFile(file, stream, warnings);
        } catch (IOException e) {
            throw Failure.store(file.toString(), "cannot write the access log", "name another file with --access-log");
        }
    }

    @Override
    public void accept(String line) {
        stream.println(line);
        if (stream.checkError() && told.compareAndSet(false, true)) {
            warnings.accept(Problem.warning(
                    Location.of(file.toString()),
                    "cannot be written, so lines of the access log are lost",
                    "is the disk full? Lines are added again as soon as there is room"));
        }
    }
}
