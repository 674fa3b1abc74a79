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
        if (octet != '\n') {
            line.write(octet);
            return;
        }
        String ended = taken();
        // CSV ends its lines in two characters (RFC 4180)
        out.print(ended.endsWith("\r") ? shown(ended.substring(0, ended.length() - 1)) + "\r\n" : shown(ended) + "\n");
    }

    /** Shows what has been written since the last line feed. */
    void end() {
        out.print(shown(taken()));
    }

    private String taken() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return text;
    }

    private static String shown(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Visible::line).collect(Collectors.joining("\t"));
    }

    @Override
    public void flush() {
        out.flush();
    }
}
