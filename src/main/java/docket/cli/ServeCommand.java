package docket.cli;

import docket.build.Build;
import docket.problem.Failure;
import docket.problem.Problem;
import docket.server.DocketServer;
import docket.server.ServerOptions;
import docket.server.http.Origin;
import docket.store.Program;
import docket.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code docket serve}: builds first if the facts are newer, then serves; prints its address once it listens. */
@Command(
        name = "serve",
        description = {
            "Builds if the store is missing or older than the facts, then serves the graph over HTTP.",
            "With broken facts it tells the problems and serves what was last published."
        })
final class ServeCommand implements Callable<Integer> {
    private final Docket docket;
    private final Console console;
    private final Bugs bugs;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerOptions.Address.USUAL_PORT,
            description = "Port to listen on; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = ServerOptions.Address.LOOPBACK,
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = ServerOptions.Address.LOOPBACK;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            converter = PublicUrl.class,
            description = {
                "Where the world reaches it, such as https://data.example.org: what stands in descriptions",
                "(default: the host that a client names). With https, browsers are told to keep to it."
            })
    private @Nullable Origin origin;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "A line for each request is added to it; - for stderr (default: none).")
    private @Nullable Path accessLog;

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    ServeCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
        this.bugs = new Bugs(console.err());
    }

    @Override
    public Integer call() {
        Store store = docket.store();
        refresh(store);
        DocketServer server = start(options(store));
        console.out().println(server.url());
        console.out().flush();
        server.join();
        return ExitCodes.OK;
    }

    /** One that is told to end while it starts has nothing to finish. */
    private DocketServer start(ServerOptions options) {
        AtomicReference<@Nullable DocketServer> started = new AtomicReference<>();
        Thread stop = new Thread(() -> stop(started.get()), "docket-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            DocketServer server = DocketServer.start(options);
            started.set(server);
            return server;
        } finally {
            if (started.get() == null) {
                Runtime.getRuntime().removeShutdownHook(stop); // it ends with another code
            }
        }
    }

    /** A failed build is no reason not to serve what is published. */
    private void refresh(Store store) {
        try {
            if (!Build.isCurrent(docket.project(), store)) {
                BuildCommand.build(
                        docket, console, store, () -> Runtime.getRuntime().halt(ExitCodes.OK));
            }
        } catch (Failure e) {
            if (e.kind() == Failure.Kind.USAGE || store.generations().isEmpty()) {
                throw e;
            }
            new ProblemPrinter(console.err()).print(e.problems());
            console.err().println("serving what was last published");
        }
    }

    private ServerOptions options(Store store) {
        return new ServerOptions(
                store,
                docket.queries(),
                docket.ontology(),
                new ServerOptions.Address(host, port, origin == null ? Origin.AS_ASKED : origin),
                limits.queries(),
                limits.connections(),
                Program.version(),
                new ServerOptions.Logs(
                        this::tell, this::tell, Optional.ofNullable(accessLog).map(this::lines)));
    }

    private void tell(Problem problem) {
        new ProblemPrinter(console.err()).print(List.of(problem));
    }

    /** The launcher's JVM has ended by itself where the heap is full; memory of other kinds, or another start, comes here. */
    private void tell(Throwable bug) {
        if (!(bug instanceof OutOfMemoryError)) {
            bugs.accept(bug);
            return;
        }
        try {
            bug.printStackTrace(console.err());
        } finally {
            console.err().println("docket: error: out of memory, so the server ends at once (exit 3)");
            Runtime.getRuntime().halt(ExitCodes.STORE);
        }
    }

    private Consumer<String> lines(Path file) {
        return file.equals(Path.of("-")) ? line -> console.err().println(line) : LogFile.open(file, this::tell);
    }

    /** An origin; pages link from the root, so it has no path. */
    static final class PublicUrl implements ITypeConverter<Origin> {
        @Override
        public Origin convert(String text) {
            if (!text.matches("https?://([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?/?")) {
                throw new TypeConversionException(
                        "'" + text + "' is no address to be reached at; write https://HOST, without a path");
            }
            return new Origin(Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text));
        }
    }

    /** On SIGTERM or SIGINT: what runs is finished, or cut and told, and neither is a failure. */
    private void stop(@Nullable DocketServer server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (RuntimeException e) {
            tell(e);
        } finally {
            Runtime.getRuntime().halt(ExitCodes.OK);
        }
    }
}
