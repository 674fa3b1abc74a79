package docket.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;

/** Entry point: wires the commands and maps a result to an exit code. */
public final class Main {
    private static final int BUFFER = 1 << 16;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... args) {
        Console console = new Console(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean("docket.terminal"));
        return run(console, args);
    }

    /** With streams of the caller's. */
    static int run(Console console, String... args) {
        Docket docket = new Docket();
        ExitCodes exits = new ExitCodes(console, docket);
        CommandLine commands = new CommandLine(docket)
                .addSubcommand(new BuildCommand(docket, console))
                .addSubcommand(new CheckCommand(docket, console))
                .addSubcommand(new DiffCommand(docket, console))
                .addSubcommand(new DumpCommand(docket, console))
                .addSubcommand(new ExplainCommand(docket, console))
                .addSubcommand(new HelpCommand())
                .addSubcommand(new McpCommand(docket, console))
                .addSubcommand(new QueryCommand(docket, console))
                .addSubcommand(new SchemaCommand(docket, console))
                .addSubcommand(new ServeCommand(docket, console))
                .addSubcommand(new SparqlCommand(docket, console))
                .registerConverter(Path.class, new Docket.FilePath())
                // a value may begin with @: it names no file of further arguments
                .setExpandAtFiles(false)
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setParameterExceptionHandler(exits)
                .setExecutionExceptionHandler(exits);
        // what follows a named query's name are its own options
        Objects.requireNonNull(commands.getSubcommands().get("query")).setStopAtPositional(true);
        HelpPage.style(commands, console);
        return exits.run(() -> commands.execute(args));
    }
}
