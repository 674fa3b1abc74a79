package docket.cli;

import docket.mcp.ToolServer;
import docket.mcp.View;
import docket.query.named.Catalogue;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code docket mcp}: the graph as tools of a language model, over standard input and output. */
@Command(
        name = "mcp",
        description = {
            "Serves the graph to a language model as tools (Model Context Protocol) over standard input and output:",
            "every named query, search, explain and SPARQL, each answer with its evidence. Ends with its input."
        })
final class McpCommand implements Callable<Integer> {
    private final Docket docket;
    private final Console console;

    McpCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Following store = new Following(docket)) {
            new ToolServer(
                            new Catalogue(docket.queries()),
                            () -> {
                                Opened latest = store.latest();
                                return new View(latest.endpoint(), latest.iris());
                            },
                            new Bugs(console.err()))
                    .serve(console.in(), console.out());
        }
        return ExitCodes.OK;
    }
}
