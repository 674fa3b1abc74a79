package docket.build;

import docket.build.Census.Tally;
import docket.claims.Iris;
import docket.store.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * Describes the dataset in {@code graph/about}, by VoID and DCAT: what {@code about.ttl} says beside this class, the
 * version, and the counts. It follows from the inputs alone: what depends on a server or on the dumps' bytes is added by
 * who serves it.
 */
final class About {
    private static final Node GRAPH = NodeFactory.createURI(Iris.ABOUT_GRAPH);
    private static final Node VIEW = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final Node ALL = NodeFactory.createURI(Iris.BASE + "dataset#all");

    private final Set<Quad> quads = new LinkedHashSet<>();

    private About() {}

    /** @param soFar everything else, already written */
    static void push(DatasetGraph soFar, Iris iris, StreamRDF out) {
        Census census = Census.of(soFar, iris.ids());
        About about = new About();
        about.standing();
        about.dataset(iris, census.graphs());
        about.roots(soFar);
        about.sums(census.graphs());
        about.quads.forEach(out::quad);
    }

    private void standing() {
        try (InputStream in = About.class.getResourceAsStream("about.ttl")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: about.ttl");
            }
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .toGraph()
                    .find()
                    .forEachRemaining(triple -> quads.add(Quad.create(GRAPH, triple)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dataset(Iris iris, Map<Node, Tally> graphs) {
        Tally view = graphs.getOrDefault(Quad.defaultGraphIRI, new Tally());
        add(VIEW, OWL2.versionInfo, NodeFactory.createLiteralString(Program.version()));
        add(VIEW, VOID.uriSpace, NodeFactory.createLiteralString(iris.ids()));
        counts(VIEW, view);
        number(VIEW, VOID.entities, view.entities());
        Partitions partitions = new Partitions(this::add);
        partitions.push(VIEW, view);
        Partitions.vocabularies(view).forEach(namespace -> add(VIEW, VOID.vocabulary, namespace));
        view.classes().values().forEach(ofClass -> {
            Node example = ofClass.example();
            if (example != null && example.getURI().startsWith(iris.ids())) {
                add(VIEW, VOID.exampleResource, example);
            }
        });
        for (Map.Entry<Node, Tally> graph : graphs.entrySet()) {
            if (!graph.getKey().equals(Quad.defaultGraphIRI)) {
                subset(graph.getKey());
                counts(graph.getKey(), graph.getValue());
                // one source's graph is like another's, and there may be millions of them
                if (!graph.getKey().getURI().startsWith(Iris.sourceGraph(""))) {
                    partitions.push(graph.getKey(), graph.getValue());
                }
            }
        }
        subset(GRAPH);
    }

    /** The schemes, from which every concept can be reached: the trees of the view. */
    private void roots(DatasetGraph soFar) {
        soFar.find(Quad.defaultGraphIRI, Node.ANY, RDF.Nodes.type, SKOS.ConceptScheme.asNode())
                .forEachRemaining(quad -> add(VIEW, VOID.rootResource, quad.getSubject()));
    }

    /** This graph counts itself, and so the two statements that are still to come. */
    private void sums(Map<Node, Tally> graphs) {
        long own = quads.size() + 2;
        number(GRAPH, VOID.triples, own);
        number(
                ALL,
                VOID.triples,
                own + graphs.values().stream().mapToLong(Tally::triples).sum());
    }

    private void subset(Node graph) {
        add(ALL, VOID.subset, graph);
        add(graph, RDF.type, VOID.Dataset.asNode());
    }

    private void counts(Node dataset, Tally tally) {
        number(dataset, VOID.triples, tally.triples());
        number(dataset, VOID.distinctSubjects, tally.subjects());
        number(dataset, VOID.classes, tally.classes().size());
        number(dataset, VOID.properties, tally.properties().size());
    }

    private void number(Node subject, Property predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Property predicate, Node object) {
        quads.add(new Quad(GRAPH, subject, predicate.asNode(), object));
    }
}
