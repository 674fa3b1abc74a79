package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(answers.get(3).at("/result/isError").asBoolean()).isFalse();
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
