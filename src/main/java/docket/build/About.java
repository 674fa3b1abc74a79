package docket.build;

import docket.claims.Iris;
import docket.store.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** Describes the dataset in {@code graph/about}, by VoID and DCAT: counts, licence, version, base; no time of day. */
final class About {
    private static final Node GRAPH = NodeFactory.createURI(Iris.ABOUT_GRAPH);
    private static final Node DATASET = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final Node LICENCE = NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/");
    private static final int SUBSET = 3;
    private static final String DESCRIPTION =
            "Who imposed what on whom in regulatory enforcement, with the source of every value and a verdict where sources disagree.";

    private final List<Quad> quads = new ArrayList<>();

    private About() {}

    /**
     * Counts the view for the dataset itself, since that is what a plain query sees, and each named graph as a subset.
     *
     * @param soFar everything else, already written
     */
    static void push(DatasetGraph soFar, Project project, Report report, StreamRDF out) {
        Map<Node, Long> graphs = count(soFar);
        About about = new About();
        about.add(DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
        about.add(DATASET, RDF.type.asNode(), DCAT.Dataset.asNode());
        about.add(DATASET, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Docket", "en"));
        about.add(DATASET, DCTerms.description.asNode(), NodeFactory.createLiteralLang(DESCRIPTION, "en"));
        about.add(DATASET, DCTerms.license.asNode(), LICENCE);
        about.add(DATASET, OWL2.versionInfo.asNode(), NodeFactory.createLiteralString(Program.version()));
        about.add(
                DATASET,
                VOID.uriSpace.asNode(),
                NodeFactory.createLiteralString(project.iris().ids()));
        about.add(DATASET, VOID.vocabulary.asNode(), NodeFactory.createURI(Iris.ENF));
        about.number(DATASET, VOID.triples.asNode(), graphs.getOrDefault(Quad.defaultGraphIRI, 0L));
        about.number(DATASET, VOID.entities.asNode(), report.things() + report.sources());
        graphs.remove(Quad.defaultGraphIRI);
        graphs.forEach(about::subset);
        about.subset(GRAPH, about.quads.size() + SUBSET);
        about.quads.forEach(out::quad);
    }

    /** Adds as many quads as {@link #SUBSET} says. */
    private void subset(Node graph, long triples) {
        add(DATASET, VOID.subset.asNode(), graph);
        add(graph, RDF.type.asNode(), VOID.Dataset.asNode());
        number(graph, VOID.triples.asNode(), triples);
    }

    private static Map<Node, Long> count(DatasetGraph dataset) {
        Map<Node, Long> counts = new LinkedHashMap<>();
        dataset.find()
                .forEachRemaining(quad ->
                        counts.merge(quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph(), 1L, Long::sum));
        return counts;
    }

    private void number(Node subject, Node predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Node predicate, Node object) {
        quads.add(new Quad(GRAPH, subject, predicate, object));
    }
}
