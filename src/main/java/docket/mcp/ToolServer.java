package docket.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.query.bounded.BoundExceeded;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.store.Program;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.jspecify.annotations.Nullable;

/** The graph as tools of a language model, for one client. */
public final class ToolServer {
    /** For each query of a call. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Supplier<View> graph;
    private final Consumer<Throwable> bugs;
    private final Descriptions descriptions = new Descriptions(new ObjectMapper());
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    /**
     * @param queries each becomes a tool; fails with DATA where one is wrong or has the name of another tool
     * @param graph asked anew for each call, never by two at once
     * @param bugs takes what should not have been thrown
     */
    public ToolServer(Catalogue queries, Supplier<View> graph, Consumer<Throwable> bugs) {
        this.graph = graph;
        this.bugs = bugs;
        tools.put("search", new SearchTool(descriptions));
        tools.put("explain", new ExplainTool(descriptions));
        tools.put("sparql", new SparqlTool(descriptions));
        for (NamedQuery query : queries.all()) {
            if (tools.putIfAbsent(query.name(), new QueryTool(query, descriptions)) != null) {
                throw new Failure(
                        Failure.Kind.DATA,
                        List.of(Problem.error(
                                Location.of(query.file()),
                                "'" + query.name() + "' is the name of another tool",
                                "give the file another name")));
            }
        }
    }

    /** Serves until the input ends; nothing but the protocol goes to the output. */
    public void serve(InputStream in, OutputStream out) throws IOException {
        JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(descriptions.mapper());
        Stdio streams = new Stdio(mapper, in, out, tools.keySet(), bugs);
        // The SDK would check inputs, with no hint, and outputs, which tests do.
        McpServer.sync(streams)
                .serverInfo(McpSchema.Implementation.builder("docket", Program.version())
                        .title("Docket")
                        .build())
                .instructions(descriptions.instructions())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
                .validateToolInputs(false)
                .immediateExecution(true)
                .tools(tools.values().stream().map(this::specification).toList())
                .build();
        streams.run();
    }

    private SyncToolSpecification specification(Tool tool) {
        McpSchema.Tool described = tool.described();
        Set<String> names = described.inputSchema().get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
        return new SyncToolSpecification(described, (exchange, request) -> call(tool, names, request.arguments()));
    }

    /** What a model can do better is an answer to it, no error of the protocol (MCP 2025-11-25, Tools, Error Handling). */
    private CallToolResult call(Tool tool, Set<String> names, @Nullable Map<String, Object> arguments) {
        try {
            ObjectNode answer = tool.answer(new Inputs(names, arguments), graph.get());
            return CallToolResult.builder()
                    .structuredContent(answer)
                    .addTextContent(answer.toString())
                    .isError(false)
                    .build();
        } catch (Failure e) {
            return error(e.problems().stream().map(ToolServer::words).collect(Collectors.joining("\n")));
        } catch (BoundExceeded e) {
            return error(String.valueOf(e.getMessage()));
        } catch (QueryCancelledException e) {
            return error("the query took longer than " + LIMIT.toSeconds() + " seconds; ask for less");
        } catch (QueryException e) {
            return error("the query can't be answered: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            bugs.accept(e);
            return error("a bug in docket: " + e);
        }
    }

    private static String words(Problem problem) {
        String place = problem.location().file().equals("docket") ? "" : problem.location() + ": ";
        return place + problem.message() + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
    }

    private static CallToolResult error(String words) {
        return CallToolResult.builder().addTextContent(words).isError(true).build();
    }
}
