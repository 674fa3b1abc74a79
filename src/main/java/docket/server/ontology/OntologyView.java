package docket.server.ontology;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.ValueKind;
import docket.server.html.Cell;
import docket.server.html.OntologyPage;
import docket.server.html.OntologyPage.Branch;
import docket.server.html.OntologyPage.Term;
import docket.server.html.OntologyPage.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/** Shows the terms: classes as a tree, properties as a table, schemes with the trees of their concepts. */
final class OntologyView {
    private static final org.apache.jena.rdf.model.Property SCHEME =
            ResourceFactory.createProperty(Enf.scheme.getURI());
    private static final Comparator<Node> BY_NAME =
            Comparator.comparing(node -> node.getURI().toLowerCase(Locale.ROOT));

    private final Ontology ontology;
    private final Graph graph;
    private final Uses uses;
    private final TermCells cells;
    /** A term that stands in two places has its anchor at the first. */
    private final Set<Node> placed = new HashSet<>();

    OntologyView(Ontology ontology, Uses uses) {
        this.ontology = ontology;
        this.graph = ontology.graph();
        this.uses = uses;
        this.cells = new TermCells(ontology);
    }

    OntologyPage page(List<OntologyPage.Shape> shapes, List<OntologyPage.Alignment> alignments) {
        List<Branch> classes = instances(OWL2.Class)
                .filter(type -> parents(type, RDFS.subClassOf).isEmpty())
                .map(this::classBranch)
                .toList();
        List<OntologyPage.Property> stated =
                ontology.properties().values().stream().map(this::stated).toList();
        List<OntologyPage.Property> written = Stream.of(
                        OWL2.ObjectProperty, OWL2.DatatypeProperty, RDF.Property, OWL2.AnnotationProperty)
                .flatMap(this::instances)
                .filter(property -> ontology.property(TermCells.local(property)).isEmpty())
                .sorted(BY_NAME)
                .map(property -> property(property, term(property, uses.of(property.getURI())), ""))
                .toList();
        List<Term> datatypes =
                instances(RDFS.Datatype).map(type -> term(type, Use.NONE)).toList();
        List<OntologyPage.Scheme> schemes =
                instances(SKOS.ConceptScheme).map(this::scheme).toList();
        return new OntologyPage(classes, stated, written, datatypes, schemes, shapes, alignments);
    }

    private Branch classBranch(Node type) {
        List<String> below = new ArrayList<>(List.of(type.getURI()));
        ontology.subclasses(TermCells.local(type)).stream().map(Iris::term).forEach(below::add);
        return new Branch(
                term(type, uses.ofAll(below.stream().distinct().toList())),
                List.of(),
                children(type, RDFS.subClassOf).map(this::classBranch).toList());
    }

    private OntologyPage.Property stated(Property property) {
        Node node = NodeFactory.createURI(property.iri());
        Term term = TermCells.isOurs(node)
                ? term(node, uses.of(property.iri()))
                : new Term("", "rdf:" + property.name(), property.name(), property.comment(), uses.of(property.iri()));
        String value = property.kind() == ValueKind.CONCEPT && property.scheme() != null
                ? "one of the " + ontology.label(property.scheme())
                : property.kind() == ValueKind.REFERENCE && property.rangeClass() != null
                        ? "a key of the register: " + ontology.label(property.rangeClass())
                        : property.kind().expected();
        return property(node, term, value);
    }

    private OntologyPage.Property property(Node property, Term term, String syntax) {
        List<Node> range = TermCells.objects(graph, property, SCHEME);
        return new OntologyPage.Property(
                term,
                cells(TermCells.objects(graph, property, RDFS.domain, SchemaDO.domainIncludes)),
                cells(range.isEmpty() ? TermCells.objects(graph, property, RDFS.range) : range),
                graph.contains(property, Enf.singleValued, Node.ANY),
                syntax);
    }

    private OntologyPage.Scheme scheme(Node scheme) {
        List<Branch> concepts = graph.stream(Node.ANY, SKOS.inScheme.asNode(), scheme)
                .map(Triple::getSubject)
                .sorted(BY_NAME)
                .filter(concept -> parents(concept, SKOS.broader).stream().noneMatch(above -> isIn(above, scheme)))
                .map(concept -> conceptBranch(concept, scheme))
                .toList();
        return new OntologyPage.Scheme(term(scheme, Use.NONE), concepts);
    }

    private Branch conceptBranch(Node concept, Node scheme) {
        List<Cell> also = cells(TermCells.objects(graph, concept, SKOS.inScheme).stream()
                .filter(other -> !other.equals(scheme))
                .toList());
        return new Branch(
                term(concept, Use.NONE),
                also,
                children(concept, SKOS.broader)
                        .filter(below -> isIn(below, scheme))
                        .map(below -> conceptBranch(below, scheme))
                        .toList());
    }

    private boolean isIn(Node concept, Node scheme) {
        return graph.contains(concept, SKOS.inScheme.asNode(), scheme);
    }

    private Term term(Node term, Use use) {
        String local = TermCells.local(term);
        return new Term(
                placed.add(term) ? local : "",
                "enf:" + local,
                ontology.label(local),
                TermCells.text(graph, term, RDFS.comment),
                use);
    }

    private List<Cell> cells(List<Node> terms) {
        return terms.stream().map(cells::of).toList();
    }

    private Stream<Node> instances(org.apache.jena.rdf.model.Resource type) {
        return graph.stream(Node.ANY, RDF.Nodes.type, type.asNode())
                .map(Triple::getSubject)
                .filter(TermCells::isOurs)
                .sorted(BY_NAME);
    }

    private List<Node> parents(Node term, org.apache.jena.rdf.model.Property relation) {
        return TermCells.objects(graph, term, relation).stream()
                .filter(TermCells::isOurs)
                .toList();
    }

    private Stream<Node> children(Node term, org.apache.jena.rdf.model.Property relation) {
        return graph.stream(Node.ANY, relation.asNode(), term)
                .map(Triple::getSubject)
                .filter(TermCells::isOurs)
                .sorted(BY_NAME);
    }
}
