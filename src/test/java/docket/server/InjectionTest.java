package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.fuzz.Injections;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent as a parameter: an answer about that term or 422, never another query. */
class InjectionTest {
    /** Of the values, each parameter gets every so many. */
    private static final int EACH = 4;

    @TempDir
    static Path folder;

    @Test
    void aParameterStaysATerm() throws IOException {
        List<String> hostile = Injections.all(10_000);
        try (RunningServer server = RunningServer.start(folder)) {
            for (NamedQuery query : new Catalogue(Path.of("queries")).all()) {
                for (Parameter parameter : query.parameters()) {
                    String path = "/queries/" + query.name() + "?" + parameter.name() + "=";
                    String nothing = server.get(path + "urn:docket:none", "text/csv, text/turtle")
                            .body();
                    for (int next = path.length() % EACH; next < hostile.size(); next += EACH) {
                        String value = hostile.get(next);
                        HttpResponse<String> answer =
                                server.get(path + RunningServer.encoded(value), "text/csv, text/turtle");
                        assertThat(answer.statusCode()).as(path + value).isIn(200, 422);
                        if (answer.statusCode() == 200 && value.contains(":") && !value.startsWith("enf:")) {
                            assertThat(answer.body()).as(path + value).isEqualTo(nothing);
                        }
                    }
                }
            }
            assertThat(server.bugs).isEmpty();
        }
    }
}
