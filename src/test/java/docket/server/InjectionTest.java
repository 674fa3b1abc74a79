package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent as a parameter: an answer about that term or 422, never another query. */
class InjectionTest {
    @TempDir
    static Path folder;

    @Test
    void aParameterStaysATerm() throws IOException {
        List<String> hostile = Files.readAllLines(Path.of("src/test/resources/fuzz/injections.txt"));
        try (RunningServer server = RunningServer.start(folder)) {
            for (String path :
                    List.of("timeline?respondent=", "fines-over?min=", "conflicts?standing=", "sanctions?type=")) {
                String nothing = server.get("/queries/" + path + "urn:docket:none", "text/csv")
                        .body();
                for (String value : hostile) {
                    HttpResponse<String> answer =
                            server.get("/queries/" + path + RunningServer.encoded(value), "text/csv");
                    assertThat(answer.statusCode()).as(path + value).isIn(200, 422);
                    if (answer.statusCode() == 200 && value.contains(":") && !value.startsWith("enf:")) {
                        assertThat(answer.body()).as(path + value).isEqualTo(nothing);
                    }
                }
            }
            assertThat(server.bugs).isEmpty();
        }
    }
}
