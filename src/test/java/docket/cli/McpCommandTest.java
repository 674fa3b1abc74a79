package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.store.Program;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docket mcp} as the SDK's own client sees it, over the repository's own facts. */
@ExtendWith(BuiltStore.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue QUERIES = new Catalogue(Path.of("queries"));

    private McpSyncClient client;
    private List<McpSchema.Tool> tools = List.of();

    @BeforeAll
    void connect(Path store) {
        List<String> command = docket.cli.Program.command("mcp", "--store", store);
        client = McpClient.sync(new StdioClientTransport(
                        ServerParameters.builder(command.getFirst())
                                .args(command.subList(1, command.size()))
                                .build(),
                        new JacksonMcpJsonMapper(JSON)))
                .build();
        client.initialize();
        tools = client.listTools().tools();
    }

    @AfterAll
    void disconnect() {
        client.closeGracefully();
    }

    @Test
    void saysWhatItIsAndHowToReadIt() {
        assertThat(client.getServerInfo().name()).isEqualTo("docket");
        assertThat(client.getServerInfo().version()).isEqualTo(Program.version());
        assertThat(client.getServerInstructions()).contains("Cite the source", "open: sources differ");
    }

    @Test
    void everyNamedQueryIsATool() {
        assertThat(tools).extracting(McpSchema.Tool::name).containsAll(QUERIES.names());
    }

    @Test
    void aToolTellsParametersAndColumns() {
        McpSchema.Tool fines = tool("fines-over");
        assertThat(fines.title()).isEqualTo("Fines and penalty payments of at least a sum in euro");
        assertThat(fines.description()).contains("- amountEUR: the sum in euro");
        JsonNode min = JSON.valueToTree(fines.inputSchema()).at("/properties/min");
        assertThat(min.path("type").asText()).isEqualTo("number");
        assertThat(min.path("default").asInt()).isEqualTo(1_000_000);
        assertThat(JSON.valueToTree(tool("conflicts").inputSchema()).at("/properties/standing/enum"))
                .hasSize(4);
        assertThat(JSON.valueToTree(tool("timeline").inputSchema())
                        .at("/required/0")
                        .asText())
                .isEqualTo("respondent");
        assertThat(fines.annotations().readOnlyHint()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleAnswersByItsSchema(String name, Map<String, Object> example) {
        CallToolResult result = call(name, example);

        assertThat(result.isError()).as(result.content().toString()).isFalse();
        assertThat(problems(name, result)).isEmpty();
        assertThat(JSON.valueToTree(result.structuredContent()).findValues("values"))
                .isNotEmpty();
    }

    static Stream<Object[]> examples() {
        return QUERIES.all().stream().map(query -> new Object[] {query.name(), example(query)});
    }

    private static Map<String, Object> example(NamedQuery query) {
        return new LinkedHashMap<>(query.example());
    }

    @Test
    void theTextIsTheStructuredContent() throws Exception {
        CallToolResult result = call("totals", Map.of());
        assertThat(JSON.readTree(text(result))).isEqualTo(JSON.valueToTree(result.structuredContent()));
    }

    @Test
    void aRowCarriesItsEvidence() {
        JsonNode answer = answer("sanctions", Map.of("regulator", "nl-ap", "type", "Fine"));

        JsonNode row = stream(answer.path("rows"))
                .filter(each -> each.at("/values/sanction").asText().equals("nl-2024-fine"))
                .findFirst()
                .orElseThrow();
        assertThat(row.at("/values/amount").asInt()).isEqualTo(30_500_000);
        assertThat(row.at("/values/status").asText()).isNotEmpty();
        JsonNode amount = stream(row.path("evidence"))
                .filter(each -> each.path("property").asText().equals("amount"))
                .findFirst()
                .orElseThrow();
        assertThat(amount.path("value").asText()).isEqualTo("EUR 30,500,000");
        assertThat(amount.path("standing").asText()).isEqualTo("accepted");
        JsonNode stated = amount.at("/stated/0");
        assertThat(stated.path("source").asText()).startsWith("source/");
        assertThat(stated.path("paragraph").asInt()).isPositive();
        assertThat(stated.path("anchor").asText()).contains("30.5");
        assertThat(answer.path("labels").path("nl-ap").asText()).isEqualTo("Autoriteit Persoonsgegevens");
        assertThat(answer.path("labels").has(stated.path("source").asText())).isTrue();
    }

    @Test
    void aLongAnswerComesPageByPage() {
        JsonNode first = answer("sanctions", Map.of("size", 2));
        assertThat(first.path("rows")).hasSize(2);
        assertThat(first.path("truncated").asBoolean()).isTrue();
        int total = first.path("total").asInt();
        JsonNode last = answer("sanctions", Map.of("size", 2, "page", (total + 1) / 2));
        assertThat(last.path("rows")).isNotEmpty();
        assertThat(last.has("nextPage")).isFalse();
        assertThat(answer(
                                "sanctions",
                                Map.of("size", 2, "page", first.path("nextPage").asInt()))
                        .at("/rows/0"))
                .isEqualTo(answer("sanctions", Map.of("size", 1, "page", 3)).at("/rows/0"));
    }

    @Test
    void explainsWhatHolds() {
        JsonNode amount = answer("explain", Map.of("key", "nl-2024-penalty", "property", "amount"))
                .at("/properties/0");
        assertThat(amount.path("standing").asText()).isEqualTo("accepted");
        assertThat(amount.at("/holds/0").asText()).isEqualTo("EUR 5,100,000");
        assertThat(amount.at("/candidates/0/stated/0/source").asText()).startsWith("source/");
    }

    @ParameterizedTest
    @CsvSource({"nl-2024-fine,", "clearview-ai,", "uk-fine,status", "enf:Fine,", "source/001_f9ae69f396769cde,"})
    void anExplanationMeetsItsSchema(String key, String property) {
        CallToolResult result =
                call("explain", property == null ? Map.of("key", key) : Map.of("key", key, "property", property));
        assertThat(result.isError()).as(result.content().toString()).isFalse();
        assertThat(problems("explain", result)).isEmpty();
    }

    @Test
    void findsKeysByWords() {
        CallToolResult result = call("search", Map.of("words", "Dutch DPA", "type", "Regulator"));
        assertThat(problems("search", result)).isEmpty();
        JsonNode first = JSON.valueToTree(result.structuredContent()).at("/found/0");
        assertThat(first.path("key").asText()).isEqualTo("nl-ap");
        assertThat(first.path("label").asText()).isEqualTo("Autoriteit Persoonsgegevens");
        assertThat(first.path("type").asText()).isEqualTo("Regulator");
        assertThat(first.path("score").asDouble()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?fine { ?fine a <https://w3id.org/docket/ontology#Fine> } ORDER BY ?fine | /rows/0/values/fine | au-action",
                "ASK { ?s ?p ?o } | /rows/0/values/answer | true",
                "DESCRIBE <https://w3id.org/docket/id/nl-ap> | /rows/0/values/subject | nl-ap",
                "SELECT (0.5 AS ?half) {} | /rows/0/values/half | 0.5",
                "SELECT (1e0/0 AS ?much) {} | /rows/0/values/much | INF",
                "SELECT ?s { ?s a <urn:none> } | /total | 0"
            })
    void answersSparql(String query, String place, String value) {
        CallToolResult result = call("sparql", Map.of("query", query));
        assertThat(problems("sparql", result)).isEmpty();
        assertThat(JSON.valueToTree(result.structuredContent()).at(place).asText())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sanctions    | regulator  | nl-app | did you mean 'nl-ap'?",
                "sanctions    | regulater  | nl-ap  | did you mean 'regulator'?",
                "sanctions    | regulator  | Fine   | 'Fine' is a class below",
                "sanctions    | type       | ''     | parameter type: is empty; give it a value, or leave it out",
                "search       | word       | AP     | parameter word: the tool has no such parameter; did you mean 'words'?",
                "search       | words      | ' '    | parameter words: is empty",
                "explain      | depth      | 2      | it takes key, property",
                "fines-over   | min        | 1e6    | write it in digits, with a point if it needs one: 1000000 or 0.5",
                "sanctions    | page       | 0      | a whole number from 1",
                "sanctions    | size       | 1000   | from 1 to 100",
                "fines-over   | min        | much   | 'much' is not a decimal number",
                "conflicts    | standing   | closed | one of accepted",
                "timeline     | respondent |        | is required",
                "explain      | key        | nl-2024-fein | did you mean 'nl-2024-fine'?",
                "search       | type       | Regulator | parameter words: is required",
                "sparql       | page       | 2      | parameter query: is required",
                "sparql       | query      | SELECT ?s { ?s ?p } | query:1:19: malformed SPARQL: unexpected '}'",
                "sparql       | query      | SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } } | leave it out",
                "sparql       | query      | SELECT (<java:java.lang.System.exit>(1) AS ?x) {} | casts to XSD",
                "sparql       | query      | DELETE WHERE { ?s ?p ?o } | malformed SPARQL",
                "explain      | property   | amount | parameter key: is required"
            })
    void aMistakeIsAnAnswerWithAHint(String tool, String parameter, String value, String hint) {
        CallToolResult result = call(tool, value == null ? Map.of() : Map.of(parameter, value));
        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains(hint).doesNotContain("bug");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sanction | did you mean 'sanctions'?", "no-such-tool | there are search, explain"})
    void anUnknownToolIsAnErrorOfTheProtocolThatSaysWhatThereIs(String name, String hint) {
        assertThatThrownBy(() -> call(name, Map.of()))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("unknown tool '" + name + "'")
                .hasMessageContaining(hint);
    }

    @Test
    void saysOfWhatAQueryHasTooMuch() {
        CallToolResult result = call("sparql", Map.of("query", "ASK {" + " ?s ?p ?o .".repeat(201) + "}"));
        assertThat(result.isError()).isTrue();
        assertThat(result.content().toString()).contains("joins more than 200 patterns");
    }

    @Test
    void aRowTellsWhatIsOpenAndWhatIsABound() {
        CallToolResult result = call("settlements", Map.of());
        assertThat(problems("settlements", result)).isEmpty();
        JsonNode open = JSON.valueToTree(result.structuredContent()).at("/rows/0/open/0");
        assertThat(open.path("column").asText()).isEqualTo("consideration");
        assertThat(open.path("about").asText()).isEqualTo("us-il-2024-settlement");
        assertThat(open.path("candidates").findValuesAsText("value")).containsExactlyInAnyOrder("equityShare", "money");
        assertThat(open.at("/candidates/0/stated/0/source").asText()).startsWith("source/");

        CallToolResult timeline = call("timeline", Map.of("respondent", "clearview-ai", "size", 100));
        assertThat(problems("timeline", timeline)).isEmpty();
        assertThat(JSON.valueToTree(timeline.structuredContent()).findValues("bounds"))
                .singleElement()
                .satisfies(bounds -> assertThat(bounds.path("amount").asText()).isEqualTo("over"));
        assertThat(JSON.valueToTree(timeline.structuredContent()).findValues("notInEffect"))
                .as("what no column tells: of the penalty by its sum, of the others by their types")
                .extracting(
                        idle -> idle.path("amount").asText() + idle.path("type").asText())
                .containsExactlyInAnyOrder("conditional", "annulled", "planned");
    }

    /** Of an answer by its tool's own schema. */
    private String problems(String name, CallToolResult result) {
        var checked =
                new DefaultJsonSchemaValidator(JSON).validate(tool(name).outputSchema(), result.structuredContent());
        return checked.valid() ? "" : checked.errorMessage();
    }

    private McpSchema.Tool tool(String name) {
        return tools.stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CallToolResult call(String name, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(name).arguments(arguments).build());
    }

    private JsonNode answer(String name, Map<String, Object> arguments) {
        CallToolResult result = call(name, arguments);
        assertThat(result.isError()).as(result.content().toString()).isFalse();
        return JSON.valueToTree(result.structuredContent());
    }

    private static String text(CallToolResult result) {
        return ((McpSchema.TextContent) result.content().getFirst()).text();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
