package docket.server;

import docket.problem.Problem;
import docket.server.answer.Limits;
import docket.store.Store;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a server needs.
 *
 * @param queries folder of the named queries
 * @param ontology folder with {@code enforcement.ttl} and {@code context.jsonld}
 * @param host to listen on; {@code 127.0.0.1} for this machine alone
 * @param port 0 for a free one
 * @param version of the program: another one may answer the same question in other bytes
 * @param problems takes what is wrong with the store, at the start and later, from any thread
 * @param bugs takes what nobody foresaw, from any thread
 */
public record ServerOptions(
        Store store,
        Path queries,
        Path ontology,
        String host,
        int port,
        Limits limits,
        String version,
        Consumer<Problem> problems,
        Consumer<Throwable> bugs) {
    public static final String LOOPBACK = "127.0.0.1";
    public static final int USUAL_PORT = 3330;
}
