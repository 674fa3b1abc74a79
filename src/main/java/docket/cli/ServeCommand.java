package docket.cli;

import docket.build.Build;
import docket.problem.Failure;
import docket.server.DocketServer;
import docket.server.ServerOptions;
import docket.server.answer.Limits;
import docket.store.Program;
import docket.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerOptions.USUAL_PORT,
            description = "Port to listen on; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = ServerOptions.LOOPBACK,
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = ServerOptions.LOOPBACK;

    ServeCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() {
        Store store = docket.store();
        refresh(store);
        DocketServer server = DocketServer.start(options(store));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "docket-stop"));
        console.out().println(server.url());
        console.out().flush();
        server.join();
        return ExitCodes.OK;
    }

    /** A failed build is no reason not to serve what is published. */
    private void refresh(Store store) {
        try {
            if (!Build.isCurrent(docket.project(), store)) {
                BuildCommand.build(docket, console, store);
            }
        } catch (Failure e) {
            if (e.kind() == Failure.Kind.USAGE || store.current().isEmpty()) {
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
                host,
                port,
                Limits.STANDARD,
                Program.version(),
                problem -> new ProblemPrinter(console.err()).print(List.of(problem)),
                bug -> bug.printStackTrace(console.err()));
    }

    /** On SIGTERM or SIGINT: what runs is finished, and that is no failure. */
    private static void stop(DocketServer server) {
        server.close();
        Runtime.getRuntime().halt(ExitCodes.OK);
    }
}
