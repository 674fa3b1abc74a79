package docket.server;

import static docket.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import docket.server.http.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The type of an error leads to what a reader finds there (RFC 9457, section 3.1.1). */
@ExtendWith(Serving.class)
class ProblemKindsTest {
    private final RunningServer server;

    ProblemKindsTest(RunningServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    void eachHasItsPlaceOnTheApisPage(ProblemKind kind) {
        String place = "/api#problem-" + kind.term();
        assertThat(server.get("/problems/" + kind.term()).statusCode()).isEqualTo(303);
        assertThat(header(server.get("/problems/" + kind.term()), "Location")).isEqualTo(place);
        assertThat(server.get("/api", "text/html").body())
                .contains("id=\"problem-" + kind.term() + "\"")
                .contains(kind.remedy());
    }

    @Test
    void anotherIsNotThere() {
        assertThat(server.get("/problems/none").statusCode()).isEqualTo(404);
        assertThat(header(server.get("/problems/"), "Location")).isEqualTo("/problems");
        assertThat(header(server.get("/problems"), "Location")).isEqualTo("/api#problems");
    }

    @Test
    void theTypeOfAnErrorIsOneOfThem() {
        assertThat(server.get("/queries/none", "application/json").body())
                .contains("\"type\":\"https://w3id.org/docket/problems/not-found\"");
    }
}
