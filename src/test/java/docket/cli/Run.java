package docket.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One run of the program in this JVM, with what it printed. */
record Run(int exit, String out, String err) {

    static Run of(Object... args) {
        return piped("", false, args);
    }

    /** As a person would see it. */
    static Run onTerminal(Object... args) {
        return piped("", true, args);
    }

    /** With something on standard input. */
    static Run reading(String in, Object... args) {
        return piped(in, false, args);
    }

    private static Run piped(String in, boolean terminal, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
        int exit = Main.run(console, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
