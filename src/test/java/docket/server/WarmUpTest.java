package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.store.Store;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @Test
    void asksForOneOfEachKind() {
        String page = """
                <a href="#content"> <a href="/"> <a href="/queries"> <a href="/sparql?query=ASK%7B%7D#result">
                <a href="/ontology#Fine"> <a href="/ontology#Order"> <a href="/doc/a"> <a href="/doc/b">
                <a href="/doc/amount/EUR-1"> <a href="/queries/sanctions?regulator=a"> <a href="/queries/appeals">
                <a href="https://creativecommons.org/licenses/by/4.0/"> <a href="/dumps/">
                """;

        assertThat(WarmUp.links(page))
                .containsExactly(
                        "/",
                        "/queries",
                        "/sparql?query=ASK%7B%7D",
                        "/ontology",
                        "/doc/a",
                        "/doc/amount/EUR-1",
                        "/queries/sanctions?regulator=a",
                        "/dumps/");
    }

    @Test
    void isNobodysRequest(@TempDir Path folder) {
        Store store = new Store(folder);
        RunningServer.publish(
                store,
                "1",
                sink -> RDFParser.fromString(
                                "<https://w3id.org/docket/id/a> a <https://w3id.org/docket/ontology#Fine> .",
                                Lang.TURTLE)
                        .parse(sink));
        try (RunningServer server = RunningServer.over(store)) {
            assertThat(server.get("/metrics").body()).doesNotContain("area=");
            assertThat(server.bugs).isEmpty();
        }
    }
}
