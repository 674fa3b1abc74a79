package docket.cli;

import docket.problem.Visible;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text for a terminal, line by line: what the data hold may come from an endpoint or a file that nobody vouches for. */
final class TerminalLines extends OutputStream {
    private final PrintStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    TerminalLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) {
        if (octet == '\n') {
            end();
            out.print('\n');
        } else {
            line.write(octet);
        }
    }

    /** Shows what has been written since the last line feed. */
    void end() {
        out.print(shown(line.toString(StandardCharsets.UTF_8)));
        line.reset();
    }

    private static String shown(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Visible::line).collect(Collectors.joining("\t"));
    }

    @Override
    public void flush() {
        out.flush();
    }
}
