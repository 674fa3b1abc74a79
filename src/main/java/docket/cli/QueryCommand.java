package docket.cli;

import docket.query.named.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code docket query}: lists the named queries; with a name, runs that query. Only the one that is asked for is read
 * and becomes a command with options of its own.
 */
@Command(
        name = "query",
        customSynopsis = "docket query [NAME [--PARAMETER=VALUE]...] [OPTIONS]",
        description = "Lists the named queries, describes one (NAME --help) or runs it.")
final class QueryCommand implements Callable<Integer> {
    private final Docket docket;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "For the list: table, csv or json; for a query see NAME --help.")
    private @Nullable String format;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "A named query and its own options; none: the list.")
    private List<String> words = new ArrayList<>();

    QueryCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = catalogue();
        if (words.isEmpty()) {
            new QueryList(catalogue).print(format, console);
            return ExitCodes.OK;
        }
        String name = words.getFirst();
        NamedQueryCommand named = new NamedQueryCommand(docket, console, catalogue.get(name), format);
        CommandLine query = Objects.requireNonNull(spec).commandLine();
        query.addSubcommand(name, named.spec());
        CommandLine command = Objects.requireNonNull(query.getSubcommands().get(name));
        HelpPage.style(command, console);
        return command.setOut(query.getOut())
                .setErr(query.getErr())
                .setParameterExceptionHandler(query.getParameterExceptionHandler())
                .setExecutionExceptionHandler(query.getExecutionExceptionHandler())
                .execute(words.stream().skip(1).toArray(String[]::new));
    }

    private Catalogue catalogue() {
        Folder after = new Folder();
        new CommandLine(after)
                .registerConverter(Path.class, new Docket.FilePath())
                .setExpandAtFiles(false)
                .parseArgs(words.toArray(String[]::new));
        return new Catalogue(Objects.requireNonNullElse(after.queries, docket.queries()));
    }

    /** What may be said after the query's name, but must be known before its own options are. */
    @Command(name = "docket query")
    private static final class Folder {
        @Option(names = "--queries")
        private @Nullable Path queries;

        @Unmatched
        @SuppressWarnings("UnusedVariable") // they are the query's
        private List<String> others = new ArrayList<>();
    }
}
