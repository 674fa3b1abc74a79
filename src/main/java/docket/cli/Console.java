package docket.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads and writes.
 *
 * @param in what is piped in
 * @param out data only
 * @param err progress and problems
 * @param terminal whether a person reads {@code out}
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    private static final int FILE_TYPE = 0170000; // POSIX S_IFMT
    private static final int FIFO = 0010000; // S_IFIFO
    private static final int SOCKET = 0140000; // S_IFSOCK: what some programs give their children for a pipe

    /** Whether standard output is a pipe: a write to one fails only when nobody reads on, which is no news to anyone. */
    static boolean isPipe() {
        try {
            return Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") instanceof Integer mode
                    && ((mode & FILE_TYPE) == FIFO || (mode & FILE_TYPE) == SOCKET);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Data on standard output: exact in a pipe, and on a terminal with nothing in it that the terminal would obey. */
    void data(OutputFile.Writing writing) {
        try {
            if (terminal) {
                TerminalLines lines = new TerminalLines(out);
                writing.to(lines);
                lines.end();
            } else {
                writing.to(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
}
