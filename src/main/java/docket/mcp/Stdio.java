package docket.mcp;

import docket.problem.Nearest;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One client on a pair of streams, a message a line (MCP 2025-11-25, Transports, stdio). Other than the SDK's own, it writes
 * every answer before it ends with its input, and tells a line that is no message without ending.
 */
final class Stdio implements McpServerTransportProvider {
    /** As it stands on the wire (JSON-RPC 2.0, section 5): the SDK's own cannot have null for its id. */
    private record Refusal(String jsonrpc, @Nullable Object id, JSONRPCResponse.JSONRPCError error) {}

    private static final Refusal NO_MESSAGE = new Refusal(
            McpSchema.JSONRPC_VERSION,
            null,
            new JSONRPCResponse.JSONRPCError(ErrorCodes.PARSE_ERROR, "this line is no message of JSON-RPC 2.0", null));

    private final McpJsonMapper mapper;
    private final InputStream in;
    private final OutputStream out;
    private final Collection<String> tools;
    private final Consumer<Throwable> bugs;
    private @Nullable McpServerSession session;

    /** @param tools the names of all that there are */
    Stdio(McpJsonMapper mapper, InputStream in, OutputStream out, Collection<String> tools, Consumer<Throwable> bugs) {
        this.mapper = mapper;
        this.tools = tools;
        this.in = in;
        this.out = out;
        this.bugs = bugs;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new Lines());
    }

    /** Serves until the input ends. Calls wait for one another; a ping is answered while one runs. */
    void run() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try (ExecutorService calls = Executors.newSingleThreadExecutor()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    take(line, calls);
                }
            }
        }
    }

    private void take(String line, ExecutorService calls) {
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(mapper, line);
        } catch (IOException | RuntimeException e) {
            write(NO_MESSAGE);
            return;
        }
        if (message instanceof JSONRPCRequest request && request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
            Optional<String> wrong = wrong(request);
            calls.execute(() -> wrong.ifPresentOrElse(
                    words -> write(JSONRPCResponse.error(
                            request.id(), new JSONRPCResponse.JSONRPCError(ErrorCodes.INVALID_PARAMS, words, null))),
                    () -> handle(message)));
        } else {
            handle(message);
        }
    }

    /** An error of the protocol (MCP 2025-11-25, Tools, Error Handling); the SDK's own does not say what there is. */
    private Optional<String> wrong(JSONRPCRequest call) {
        Map<?, ?> params = call.params() instanceof Map<?, ?> given ? given : Map.of();
        String all = "there are " + String.join(", ", tools);
        if (!(params.get("name") instanceof String name)) {
            return Optional.of("params.name has to be the name of a tool; " + all);
        }
        if (!tools.contains(name)) {
            return Optional.of("unknown tool '" + name + "'; " + Nearest.hint(name, tools, all));
        }
        Object arguments = params.get("arguments");
        return arguments == null || arguments instanceof Map
                ? Optional.empty()
                : Optional.of("params.arguments has to be an object, a member for each parameter");
    }

    /** Not waited for: before the client is initialized, nothing but that is answered. */
    private void handle(JSONRPCMessage message) {
        Objects.requireNonNull(session).handle(message).subscribe(done -> {}, bugs);
    }

    private void write(Object message) {
        try {
            byte[] line = (mapper.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
            synchronized (out) {
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Objects.requireNonNull(session).sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    private final class Lines implements McpServerTransport {
        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> write(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return mapper.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
