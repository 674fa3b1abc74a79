package docket.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.bounded.Deadline;
import docket.query.named.Catalogue;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private final DatasetGraph dataset = RDFDataMgr.loadDatasetGraph("src/test/resources/queries/bounds/view.ttl");

    @Test
    void aMereBoundIsNoSumToAddUp() {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        AnswerWriter writer = new AnswerWriter(
                new Prefixes(Iris.standard()),
                Path.of("ontology/context.jsonld"),
                Deadline.after(Duration.ofMinutes(1)));
        new LocalEndpoint(dataset)
                .run(
                        new Catalogue(Path.of("queries")).get("totals").parse(),
                        Map.of(),
                        Duration.ofMinutes(1),
                        answer -> {
                            writer.write(answer, Format.CSV, rows);
                            return true;
                        });
        assertThat(rows.toString(UTF_8).lines().skip(1).map(row -> row.replace("https://w3id.org/docket/", "")))
                .containsExactly("id/ap,ontology#imposed,,1,", "id/ap,ontology#imposed,EUR,2,3000000.0");
    }
}
