package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queries that the SPARQL page hands its editor, asked as the editor asks them. */
@ExtendWith(Serving.class)
class EditorQueriesTest {
    private final RunningServer server;
    private final JsonObject settings;

    EditorQueriesTest(RunningServer server) {
        this.server = server;
        String given = Jsoup.parse(server.get("/sparql", "text/html").body())
                .select("#bench")
                .attr("data-settings");
        settings = Json.createReader(new StringReader(given)).readObject();
    }

    @Test
    void namesThingsByTheirLabelAndSumsByTheirFigure() {
        String ids = settings.getString("ids");
        String things = "<" + ids + "nl-ap> <" + ids + "amount/EUR-5000000-over> <" + ids
                + "quantity/photo-50000000000-over> <" + ids + "no-such>";
        HttpResponse<String> answer = server.query(settings.getString("labels").replace("UNDEF", things), "text/csv");
        assertThat(answer.body().lines())
                .containsExactly(
                        "thing,label,unit,value,bound",
                        ids + "amount/EUR-5000000-over,,EUR,5000000.0,over",
                        ids + "nl-ap,Dutch authority,,,",
                        ids + "quantity/photo-50000000000-over,,photo,50000000000.0,over");
    }

    @Test
    void knowsTheTermsOfTheOntology() {
        assertThat(server.query(settings.getString("terms"), "text/csv").body())
                .contains(settings.getString("ontology") + "imposedBy", settings.getString("ontology") + "annulled");
    }
}
