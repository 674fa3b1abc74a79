package docket.build;

import docket.build.Census.Tally;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.store.Dump;
import docket.store.DumpFormat;
import docket.store.DumpScope;
import docket.store.FileSum;
import docket.store.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;

/**
 * Describes the dataset in {@code graph/about}, by VoID and DCAT: what {@code about.ttl} says beside this class, the
 * version, the day of the latest curation, the counts, and size and checksum of the view's dump. It follows from the inputs
 * alone. Who serves it adds where things stand, and the sums of the dumps that hold this very graph, which cannot stand in it.
 */
final class About {
    private static final Node GRAPH = NodeFactory.createURI(Iris.ABOUT_GRAPH);
    private static final Node VIEW = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final Node ALL = NodeFactory.createURI(Iris.BASE + "dataset#all");

    /** The distribution that {@code about.ttl} names. */
    private static final Node VIEW_DUMP = NodeFactory.createURI(Iris.BASE + "dataset#docket.ttl");

    private static final Node VIEW_SUM = NodeFactory.createURI(VIEW_DUMP.getURI() + ".sha256");
    private static final String SPDX = "http://spdx.org/rdf/terms#";

    private final Set<Quad> quads = new LinkedHashSet<>();

    private About() {}

    /** @param soFar everything else, already written */
    static void push(DatasetGraph soFar, Iris iris, StreamRDF out) {
        Census census = Census.of(soFar, iris.ids());
        About about = new About();
        about.standing();
        about.dataset(iris, census.graphs());
        about.roots(soFar);
        about.curated(soFar);
        about.viewDump(new Dump(soFar, DumpScope.VIEW).sum(DumpFormat.TURTLE));
        about.itself(iris, census.graphs());
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

    /** The facts change where a source is curated. */
    private void curated(DatasetGraph soFar) {
        Iter.asStream(soFar.find(Quad.defaultGraphIRI, Node.ANY, Enf.curated, Node.ANY))
                .map(Quad::getObject)
                .max(Comparator.comparing(Node::getLiteralLexicalForm))
                .ifPresent(day -> {
                    add(VIEW, DCTerms.modified, day);
                    add(ALL, DCTerms.modified, day);
                });
    }

    /** It holds the default graph alone, which is whole by now. */
    private void viewDump(FileSum sum) {
        add(VIEW_DUMP, DCAT.byteSize, typed(Long.toString(sum.size()), XSDDatatype.XSDnonNegativeInteger));
        add(VIEW_DUMP, spdx("checksum"), VIEW_SUM);
        add(VIEW_SUM, RDF.type, spdx("Checksum").asNode());
        add(VIEW_SUM, spdx("algorithm"), spdx("checksumAlgorithm_sha256").asNode());
        add(VIEW_SUM, spdx("checksumValue"), typed(sum.sha256(), XSDDatatype.XSDhexBinary));
    }

    private static Property spdx(String name) {
        return ResourceFactory.createProperty(SPDX + name);
    }

    /** This graph counts itself, and so the six statements that are still to come; of its objects, their number would be one. */
    private void itself(Iris iris, Map<Node, Tally> graphs) {
        long own = quads.size() + 6;
        long all = own + graphs.values().stream().mapToLong(Tally::triples).sum();
        Set<Node> subjects = quads.stream().map(Quad::getSubject).collect(Collectors.toSet());
        number(GRAPH, VOID.distinctSubjects, subjects.size());
        number(
                GRAPH,
                VOID.entities,
                subjects.stream()
                        .filter(subject -> subject.getURI().startsWith(iris.ids()))
                        .count());
        number(GRAPH, VOID.classes, distinct(quad -> quad.getPredicate().equals(RDF.Nodes.type), Quad::getObject));
        number(GRAPH, VOID.properties, distinct(quad -> true, Quad::getPredicate));
        number(GRAPH, VOID.triples, own);
        number(ALL, VOID.triples, all);
    }

    private long distinct(Predicate<Quad> which, Function<Quad, Node> of) {
        return quads.stream().filter(which).map(of).distinct().count();
    }

    private void subset(Node graph) {
        add(ALL, VOID.subset, graph);
        add(graph, RDF.type, VOID.Dataset.asNode());
    }

    private void counts(Node dataset, Tally tally) {
        number(dataset, VOID.triples, tally.triples());
        number(dataset, VOID.distinctSubjects, tally.subjects());
        number(dataset, VOID.distinctObjects, tally.objects());
        number(dataset, VOID.entities, tally.entities());
        number(dataset, VOID.classes, tally.classes().size());
        number(dataset, VOID.properties, tally.properties().size());
    }

    private void number(Node subject, Property predicate, long number) {
        add(subject, predicate, typed(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private void add(Node subject, Property predicate, Node object) {
        quads.add(new Quad(GRAPH, subject, predicate.asNode(), object));
    }
}
