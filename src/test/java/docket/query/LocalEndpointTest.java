package docket.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEndpointTest {
    private final DatasetGraph dataset = SmallCorpus.load();
    private final Endpoint endpoint = new LocalEndpoint(dataset);

    @Test
    void endsAtItsLimit() {
        Query endless = Sparql.adHoc(
                "test", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
        assertThatThrownBy(() -> endpoint.run(
                        endless,
                        Map.of(),
                        Duration.ofMillis(200),
                        answer -> ((Answer.Rows) answer).rows().hasNext()))
                .isInstanceOf(QueryCancelledException.class);
        assertThat(dataset.isInTransaction()).isFalse();
    }

    @Test
    void replacesAParameterInTheTemplateOfAConstruct() {
        Query construct = Sparql.adHoc("test", "CONSTRUCT { ?_x ?p 1 } WHERE { ?_x ?p ?o }");
        assertThat(endpoint.<Boolean>run(
                        construct,
                        Map.of(Var.alloc("_x"), NodeFactory.createURI("https://w3id.org/docket/id/uber")),
                        Duration.ofSeconds(10),
                        answer -> ((Answer.Triples) answer)
                                .triples()
                                .next()
                                .getSubject()
                                .isURI()))
                .isTrue();
    }

    @Test
    void describesWhatIsASubjectInAnyGraph() {
        assertThat(endpoint.describes(NodeFactory.createURI("https://w3id.org/docket/id/claim/a1")))
                .isTrue();
        assertThat(endpoint.describes(NodeFactory.createURI("https://w3id.org/docket/id/none")))
                .isFalse();
    }

    /** TDB2 reads a term of a row when that is asked for, which is too late after the transaction. */
    @Test
    void aRowCanBeReadAfterItsAnswer(@TempDir Path folder) {
        DatasetGraph written = DatabaseMgr.connectDatasetGraph(folder.toString());
        dataset.executeRead(() -> written.executeWrite(() -> dataset.find().forEachRemaining(written::add)));
        TDBInternal.expel(written, true);
        DatasetGraph opened = DatabaseMgr.connectDatasetGraph(folder.toString());
        try {
            List<Binding> rows = new LocalEndpoint(opened)
                    .run(
                            Sparql.adHoc("test", "SELECT * { ?s ?p ?o } LIMIT 3"),
                            Map.of(),
                            Duration.ofSeconds(10),
                            answer -> ((Answer.Rows) answer).rows().stream().toList());
            assertThat(rows)
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.get("o")).isNotNull());
        } finally {
            TDBInternal.expel(opened, true);
        }
    }
}
