package docket.build;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.problem.Problems;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The repository's own facts, built into a store and open for reading. */
record Built(Generation generation) implements AutoCloseable {
    static final Project REPOSITORY =
            new Project(List.of(Path.of("facts")), Path.of("ontology"), Path.of("queries"), Iris.standard());

    static Built of(Path folder) {
        Store store = new Store(folder);
        Problems problems = new Problems();
        Build.Outcome outcome = Build.run(REPOSITORY, store, problems);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(outcome.report()).isPresent();
        return new Built(store.open(Verification.FULL));
    }

    /** All quads; the default graph's own by {@link Quad#isDefaultGraph}. */
    Set<Quad> quads() {
        return generation.dataset().calculateRead(() -> quads(generation.dataset()));
    }

    static Set<Quad> quads(DatasetGraph dataset) {
        return dataset.stream().collect(Collectors.toSet());
    }

    /** The triples of a graph of the product; of the view where the name is empty. */
    Set<Triple> graph(String iri) {
        Node graph = iri.isEmpty() ? Quad.defaultGraphIRI : NodeFactory.createURI(iri);
        return generation.dataset().calculateRead(() -> {
            Stream<Quad> all = generation.dataset().stream(graph, Node.ANY, Node.ANY, Node.ANY);
            return all.map(Quad::asTriple).collect(Collectors.toSet());
        });
    }

    Path dump(String name) {
        return generation.dumps().resolve(name);
    }

    @Override
    public void close() {
        generation.close();
    }
}
