package docket.server;

import docket.problem.Problem;
import docket.server.answer.Limits;
import docket.server.connection.ConnectionLimits;
import docket.server.http.Origin;
import docket.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a server needs.
 *
 * @param queries folder of the named queries
 * @param ontology folder with {@code enforcement.ttl} and {@code context.jsonld}
 * @param version of the program: another one may answer the same question in other bytes
 */
public record ServerOptions(
        Store store,
        Path queries,
        Path ontology,
        Address address,
        Limits limits,
        ConnectionLimits connections,
        String version,
        Logs logs) {

    /**
     * Where it is reached.
     *
     * @param host to listen on; {@code 127.0.0.1} for this machine alone
     * @param port 0 for a free one
     */
    public record Address(String host, int port, Origin origin) {
        public static final String LOOPBACK = "127.0.0.1";
        public static final int USUAL_PORT = 3330;

        /** For tests and tools on this machine: on a free port. */
        public static Address free() {
            return new Address(LOOPBACK, 0, Origin.AS_ASKED);
        }
    }

    /**
     * Who is told what happens; from any thread.
     *
     * @param problems takes what is wrong with the store, at the start and later
     * @param bugs takes what nobody foresaw
     * @param access takes a line for each request
     */
    public record Logs(Consumer<Problem> problems, Consumer<Throwable> bugs, Optional<Consumer<String>> access) {}
}
