package docket.claims;

import docket.problem.Location;
import docket.problem.Problems;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** Reads the properties that a fact can state, each with the kind of value that its range tells. */
final class PropertyReader {
    private static final Set<Node> PROPERTY_TYPES =
            Set.of(RDF.Property.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());
    private static final Map<Node, ValueKind> KINDS = Map.ofEntries(
            Map.entry(Enf.Amount, ValueKind.AMOUNT),
            Map.entry(Enf.Quantity, ValueKind.QUANTITY),
            Map.entry(Enf.PartialDate, ValueKind.DATE),
            Map.entry(Enf.RegionCode, ValueKind.REGION),
            Map.entry(Enf.CurrencyCode, ValueKind.CURRENCY),
            Map.entry(Enf.Share, ValueKind.SHARE),
            Map.entry(SKOS.Concept.asNode(), ValueKind.CONCEPT),
            Map.entry(RDFS.Class.asNode(), ValueKind.CLASS),
            Map.entry(XSD.date.asNode(), ValueKind.DATE),
            Map.entry(XSD.xboolean.asNode(), ValueKind.BOOLEAN),
            Map.entry(XSD.integer.asNode(), ValueKind.INTEGER),
            Map.entry(XSD.decimal.asNode(), ValueKind.DECIMAL),
            Map.entry(XSD.anyURI.asNode(), ValueKind.LINK),
            Map.entry(XSD.xstring.asNode(), ValueKind.TEXT),
            Map.entry(RDF.langString.asNode(), ValueKind.TEXT),
            Map.entry(RDFS.Literal.asNode(), ValueKind.TEXT));

    private final Graph graph;
    private final Set<String> classes;
    private final Map<Node, Location> places;
    private final Problems problems;

    PropertyReader(Graph graph, Set<String> classes, Map<Node, Location> places, Problems problems) {
        this.graph = graph;
        this.classes = classes;
        this.places = places;
        this.problems = problems;
    }

    /** By the key that a curator writes; what has an unknown range is told. */
    SortedMap<String, Property> read() {
        SortedMap<String, Property> properties = new TreeMap<>();
        PROPERTY_TYPES.forEach(type -> graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(Triple::getSubject)
                .forEach(subject -> property(subject).ifPresent(p -> properties.put(p.name(), p))));
        Property type = type();
        properties.put(type.name(), type);
        return properties;
    }

    private Property type() {
        return new Property("type", RDF.type.getURI(), ValueKind.CLASS, "Action", null, true, "What the thing is.");
    }

    private Optional<Property> property(Node subject) {
        Optional<String> name = Ontology.local(subject);
        boolean ofRecords =
                Ontology.RECORDS.stream().anyMatch(type -> graph.contains(subject, RDFS.domain.asNode(), type));
        if (name.isEmpty() || ofRecords || isTrue(subject, Enf.derived)) {
            return Optional.empty();
        }
        Optional<Node> range = object(subject, RDFS.range.asNode());
        Optional<ValueKind> kind = range.map(KINDS::get);
        Optional<String> rangeClass = range.flatMap(Ontology::local).filter(classes::contains);
        if (kind.isEmpty()) {
            kind = range.isEmpty() || rangeClass.isPresent() || range.get().equals(OWL2.Thing.asNode())
                    ? Optional.of(ValueKind.REFERENCE)
                    : Optional.empty();
        }
        if (kind.isEmpty()) {
            problems.error(
                    Objects.requireNonNull(places.get(subject), "it stands in a file"),
                    "property '" + name.get() + "' has a range that no value can be read by: " + range.get(),
                    "use a class of the ontology, enf:Amount, enf:Quantity, enf:PartialDate, skos:Concept or an xsd: type");
            return Optional.empty();
        }
        return Optional.of(new Property(
                name.get(),
                subject.getURI(),
                kind.get(),
                kind.get() == ValueKind.REFERENCE ? rangeClass.orElse(null) : null,
                object(subject, Enf.scheme).flatMap(Ontology::local).orElse(null),
                isTrue(subject, Enf.singleValued),
                object(subject, RDFS.comment.asNode())
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .orElse("")));
    }

    private Optional<Node> object(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
    }

    private boolean isTrue(Node subject, Node flag) {
        return graph.contains(subject, flag, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
}
