package docket.build;

import docket.store.DistinctObjects;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Counts a dataset by graph, class and property in one pass. It keeps a number for each of them and the subject at hand, so
 * that millions of quads take no more memory than a few; for that, the quads of a subject must come together, as every
 * dataset of Jena's gives those of one graph.
 */
final class Census {
    private final String things;
    private final Map<Node, Tally> graphs = new HashMap<>();
    private final Set<Node> types = new HashSet<>();
    private final Map<Node, Long> properties = new HashMap<>();
    private @Nullable Node graph;
    private @Nullable Node subject;

    private Census(String things) {
        this.things = things;
    }

    /** @param things what the IRI of an entity begins with */
    static Census of(DatasetGraph dataset, String things) {
        Census census = new Census(things);
        dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(census::add);
        dataset.listGraphNodes()
                .forEachRemaining(graph ->
                        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(census::add));
        census.finishSubject();
        DistinctObjects.of(dataset).forEach((graph, objects) -> tally(census.graphs, graph).objects = objects);
        return census;
    }

    /** Of one graph, or of one class in it. */
    static final class Tally {
        private long triples;
        private long subjects;
        private long objects;
        private long entities;
        private @Nullable Node example;
        private final Map<Node, Tally> classes = new HashMap<>();
        private final Map<Node, Tally> properties = new HashMap<>();

        long triples() {
            return triples;
        }

        /** Things that something is said of. */
        long subjects() {
            return subjects;
        }

        /** What something is said to be; of a whole graph alone, 0 of a part of it. */
        long objects() {
            return objects;
        }

        /** The subjects in the IRI space of the dataset's things. */
        long entities() {
            return entities;
        }

        /** The subject whose IRI comes first. */
        @Nullable
        Node example() {
            return example;
        }

        Map<Node, Tally> classes() {
            return classes;
        }

        Map<Node, Tally> properties() {
            return properties;
        }

        private void add(Node one, long statements, boolean entity) {
            triples += statements;
            subjects++;
            entities += entity ? 1 : 0;
            if (one.isURI() && (example == null || one.getURI().compareTo(example.getURI()) < 0)) {
                example = one;
            }
        }
    }

    private void add(Quad quad) {
        Node in = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
        if (!quad.getSubject().equals(subject) || !in.equals(graph)) {
            finishSubject();
            graph = in;
            subject = quad.getSubject();
        }
        if (quad.getPredicate().equals(RDF.Nodes.type)) {
            types.add(quad.getObject());
        }
        properties.merge(quad.getPredicate(), 1L, Long::sum);
    }

    /** By graph; {@link Quad#defaultGraphIRI} for the view. */
    Map<Node, Tally> graphs() {
        return graphs;
    }

    private void finishSubject() {
        Node one = subject;
        if (one == null || graph == null) {
            return;
        }
        boolean entity = one.isURI() && one.getURI().startsWith(things);
        long statements =
                properties.values().stream().mapToLong(Long::longValue).sum();
        Tally of = tally(graphs, graph);
        of.add(one, statements, entity);
        properties.forEach((property, count) -> tally(of.properties, property).add(one, count, entity));
        for (Node type : types) {
            Tally ofClass = tally(of.classes, type);
            ofClass.add(one, statements, entity);
            properties.forEach(
                    (property, count) -> tally(ofClass.properties, property).add(one, count, entity));
        }
        subject = null;
        types.clear();
        properties.clear();
    }

    private static Tally tally(Map<Node, Tally> tallies, Node of) {
        return tallies.computeIfAbsent(of, key -> new Tally());
    }
}
