package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docket mcp} message by message: what is on the streams, how it begins and how it ends. */
@ExtendWith(BuiltStore.class)
class McpStreamsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HELLO = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    @TempDir
    Path folder;

    @Test
    void answersAllThatWasAskedBeforeItEndsWithItsInput(Path store) throws IOException {
        Run run = Run.reading(
                HELLO + call(1, "totals") + call(2, "regulators") + call(3, "people"), "mcp", "--store", store);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(answers(run)).extracting(answer -> answer.path("id").asInt()).containsExactly(0, 1, 2, 3);
        assertThat(answers(run))
                .allSatisfy(answer -> assertThat(answer.has("result")).isTrue());
    }

    @Test
    void aLineThatIsNoMessageIsToldAndEndsNothing(Path store) throws IOException {
        Run run = Run.reading(HELLO + "hello\n\n[]\n" + call(1, "totals"), "mcp", "--store", store);

        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSize(4);
        assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(answers.get(1).has("id")).isTrue();
        assertThat(answers.get(1).path("id").isNull()).isTrue();
        assertThat(answers.get(3).at("/result/isError").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                       | params.name has to be the name of a tool; there are search,
            {"name": 5}                              | params.name has to be the name of a tool
            {"name": "search", "arguments": "AP"}    | params.arguments has to be an object
            """)
    void aCallThatNamesNoToolIsToldWhatIsMissing(String params, String words, Path store) throws IOException {
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":" + params + "}\n";
        Run run = Run.reading(HELLO + call, "mcp", "--store", store);

        JsonNode error = answers(run).getLast().path("error");
        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asText()).startsWith(words);
    }

    @Test
    void speaksTheVersionThatTheClientSpeaks(Path store) throws IOException {
        Run run = Run.reading(HELLO.replace("2025-11-25", "2025-06-18"), "mcp", "--store", store);

        assertThat(answers(run).getFirst().at("/result/protocolVersion").asText())
                .isEqualTo("2025-06-18");
    }

    @Test
    void withoutAStoreSaysWhatToDo() {
        Run run = Run.reading(HELLO, "mcp", "--store", folder.resolve("none"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing has been built here", "run `docket build`");
    }

    @Test
    void aQueryCannotHaveTheNameOfAnotherTool(Path store) throws IOException {
        Path queries = Files.createDirectory(folder.resolve("queries"));
        Files.copy(Path.of("queries/regulators.rq"), queries.resolve("search.rq"));

        Run run = Run.reading(HELLO, "mcp", "--store", store, "--queries", queries);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("search.rq", "'search' is the name of another tool");
    }

    @Test
    void answersFromWhatWasPublishedLast() throws IOException {
        Path facts = folder.resolve("facts");
        Files.createDirectories(facts.resolve("articles"));
        Files.writeString(facts.resolve("articles/one.yaml"), """
                source: {id: one, type: Article, label: One}
                facts:
                  - {about: fine, at: [1, fined], type: Fine, imposedBy: regulator}
                """);
        Path store = folder.resolve("store");
        build(facts, store, "Before");
        Process process = new ProcessBuilder(Program.command("mcp", "--store", store))
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader out = process.inputReader();
                Writer in = process.outputWriter()) {
            in.write(HELLO + call(1, "regulators"));
            in.flush();
            out.readLine();
            assertThat(out.readLine()).contains("\"name\":\"Before\"");

            build(facts, store, "After");
            in.write(call(2, "regulators"));
            in.flush();
            assertThat(out.readLine()).contains("\"name\":\"After\"");
        }
        assertThat(process.onExit().join().exitValue()).isZero();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    private static void build(Path facts, Path store, String label) throws IOException {
        Files.writeString(facts.resolve("register.yaml"), """
                regulator: {type: Regulator, label: %s}
                fine: {label: A fine}
                """.formatted(label));
        Run build = Run.of("build", "--facts", facts, "--store", store);
        assertThat(build.exit()).as(build.err()).isZero();
    }

    private static String call(int id, String tool) {
        return """
                {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":{}}}
                """.formatted(id, tool);
    }

    private static List<JsonNode> answers(Run run) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
