package docket.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./docket mcp} as a client's configuration starts it: nothing but the protocol on stdout. */
class McpIT {
    private static final String HELLO = """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """;

    @TempDir
    Path folder;

    @Test
    void answersOnAPipeAndEndsWithIt() throws Exception {
        Path store = folder.resolve("store");
        assertThat(docket("", "build", "--store", store.toString()).exit()).isZero();

        Run run = docket(HELLO, "mcp", "--store", store.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":"));
        assertThat(run.err()).isEmpty();
    }

    private Run docket(String in, String... arguments) throws Exception {
        Path err = Files.createTempFile(folder, "err", "");
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of("docket").toAbsolutePath().toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        try (Writer input = process.outputWriter()) {
            input.write(in);
        }
        return new Started(process, err).finish();
    }
}
