package docket.cli;

import docket.build.Project;
import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Hidden;
import docket.store.Program;
import docket.store.Store;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's name and what its commands have in common: where things are. */
@Command(
        name = "docket",
        versionProvider = Docket.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = "Regulatory enforcement as a knowledge graph: who fined whom, which source says so, what holds.",
        footer = {
            "",
            "Exit codes: 0 ok, 1 problems in the data, 2 usage, 3 input, output or store, 70 a bug.",
            "Start with: docket serve"
        })
final class Docket implements Runnable {
    private static final int LONGEST_BASE = 500;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--facts",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = "Facts: a folder or a file; may be repeated (default: facts/).")
    private @Nullable List<Path> facts;

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The ontology (default: ontology/).")
    private @Nullable Path ontology;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The named queries (default: queries/).")
    private @Nullable Path queries;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The store (default: store/); for query, sparql, explain and mcp also the URL of a SPARQL 1.1 endpoint.")
    private @Nullable String store;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Reference rates of the euro: the ECB's eurofxref-hist.csv (default: none).")
    private @Nullable Path rates;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            scope = ScopeType.INHERIT,
            description = "Build with what was published by that day alone, YYYY-MM-DD; into a store of its own.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            scope = ScopeType.INHERIT,
            description = {"What id/… IRIs stand under", "(default: " + Iris.BASE + ")."})
    private @Nullable String base;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // asked by picocli alone
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the program's version and exit.")
    @SuppressWarnings("UnusedVariable") // asked by picocli alone
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program an error came from.")
    private boolean debug;

    @Override
    public void run() {
        CommandSpec root = Objects.requireNonNull(spec);
        throw new CommandMissing(root.commandLine());
    }

    boolean debug() {
        return debug;
    }

    Project project() {
        Project all = new Project(facts == null ? List.of(inHome("facts")) : facts, ontology(), queries(), iris());
        Project rated = rates == null ? all : all.withRates(rates);
        return asOf == null ? rated : rated.asOf(asOf);
    }

    Path ontology() {
        return ontology == null ? inHome("ontology") : ontology;
    }

    Path queries() {
        return queries == null ? inHome("queries") : queries;
    }

    /** What {@code --store} names: a folder, or the URL of an endpoint. */
    String storeName() {
        return store == null ? inHome("store").toString() : store;
    }

    /** The store as a folder; fails with USAGE where it is an endpoint. */
    Store store() {
        if (isEndpoint(storeName())) {
            throw Failure.usage("an endpoint is no store to write or dump", "name a folder with --store");
        }
        return new Store(Path.of(storeName()));
    }

    static boolean isEndpoint(String store) {
        return store.startsWith("http://") || store.startsWith("https://");
    }

    private Iris iris() {
        if (base == null) {
            return Iris.standard();
        }
        if (!isBase(base)) {
            throw Failure.usage("'" + base + "' is no base IRI", "an http IRI that ends in a slash");
        }
        return new Iris(base);
    }

    /** What every IRI of a thing begins with: every syntax must be able to write it, and a browser to go there. */
    private static boolean isBase(String text) {
        try {
            URI base = new URI(text);
            return isEndpoint(text)
                    && text.endsWith("/")
                    && text.length() <= LONGEST_BASE
                    && base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null
                    && Hidden.find(text).isEmpty()
                    && Iris.isAbsolute(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A folder of the launcher's own, as the user would write it from where they are. */
    private static Path inHome(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path folder =
                Path.of(System.getProperty("docket.home", "")).toAbsolutePath().resolve(name);
        if (folder.equals(here)) {
            return Path.of(".");
        }
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    /** {@code docket} alone; told together with the commands there are. */
    static final class CommandMissing extends ParameterException {
        private static final long serialVersionUID = 1L;

        CommandMissing(CommandLine root) {
            super(root, "a command is missing");
        }
    }

    /** A day of the calendar, {@code YYYY-MM-DD}. */
    static final class Day implements ITypeConverter<LocalDate> {
        private static final int FOUR_DIGIT_YEAR = 10;

        @Override
        public LocalDate convert(String text) {
            try {
                if (text.length() == FOUR_DIGIT_YEAR) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeParseException e) {
                // told below
            }
            throw new TypeConversionException("'" + text + "' is no day; write YYYY-MM-DD");
        }
    }

    /** A file or a folder, which need not be there. */
    static final class FilePath implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + text + "' is no path; the locale may have no bytes for it");
            }
        }
    }

    /** {@code docket --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"docket " + Program.version()};
        }
    }
}
