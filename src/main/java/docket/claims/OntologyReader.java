package docket.claims;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/** Reads {@code ontology/*.ttl}: a property's range decides how its value is read. */
public final class OntologyReader {
    /** Holds the constraints on the finished view, no terms. */
    public static final String SHAPES = "shapes.ttl";

    static {
        // Jena's vocabularies fail when they are the first of Jena to be touched
        JenaSystem.init();
    }

    private static final Set<Node> PROPERTY_TYPES =
            Set.of(RDF.Property.asNode(), OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode());
    private static final Set<Node> CLASS_TYPES = Set.of(OWL2.Class.asNode(), RDFS.Class.asNode());

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

    private final Path folder;
    private final Problems problems;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private OntologyReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** @throws Failure if a file can't be read or parsed, or a property's range is unknown */
    public static Ontology read(Path folder) {
        Problems problems = new Problems();
        Ontology ontology = new OntologyReader(folder, problems).read();
        problems.throwIfErrors();
        return ontology;
    }

    /** The constraints; empty where the folder has no {@value #SHAPES}. */
    public static Graph readShapes(Path folder) {
        Problems problems = new Problems();
        OntologyReader reader = new OntologyReader(folder, problems);
        Path shapes = folder.resolve(SHAPES);
        if (Files.exists(shapes)) {
            reader.parse(shapes);
        }
        problems.throwIfErrors();
        return reader.graph;
    }

    private Ontology read() {
        for (Path file : files(folder)) {
            if (!file.endsWith(SHAPES)) {
                parse(file);
            }
        }
        Set<String> classes = new HashSet<>();
        CLASS_TYPES.forEach(type -> graph.stream(Node.ANY, RDF.type.asNode(), type)
                .flatMap(triple -> Ontology.local(triple.getSubject()).stream())
                .forEach(classes::add));
        SortedMap<String, Property> properties = new TreeMap<>();
        PROPERTY_TYPES.forEach(type -> graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(Triple::getSubject)
                .forEach(subject -> property(subject, classes).ifPresent(p -> properties.put(p.name(), p))));
        properties.put("type", type());
        return new Ontology(graph, properties, classes);
    }

    /** The Turtle files of the folder, by name. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Failure.store(folder.toString(), "can't read the ontology: " + e.getMessage(), "see --ontology");
        }
    }

    private Property type() {
        return new Property("type", RDF.type.getURI(), ValueKind.CLASS, "Action", null, true, "What the thing is.");
    }

    private Optional<Property> property(Node subject, Set<String> classes) {
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
                    Location.of(folder.toString()),
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
                        .map(Node::getLiteralLexicalForm)
                        .orElse("")));
    }

    private Optional<Node> object(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
    }

    private boolean isTrue(Node subject, Node flag) {
        return graph.contains(subject, flag, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }

    private void parse(Path file) {
        try {
            RDFParser.source(file)
                    .lang(Lang.TURTLE)
                    .base(Iris.BASE)
                    .errorHandler(new Located(file.toString(), problems))
                    .parse(graph);
        } catch (RiotException e) {
            if (!problems.hasErrors()) {
                problems.error(Location.of(file.toString()), "can't be read: " + e.getMessage(), "");
            }
        }
    }

    /** Turns RIOT's messages into problems at their place. */
    private record Located(String file, Problems problems) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            problems.warning(at(line, column), message, "");
        }

        @Override
        public void error(String message, long line, long column) {
            problems.error(at(line, column), message, "");
        }

        @Override
        public void fatal(String message, long line, long column) {
            problems.error(at(line, column), message, "");
            throw new RiotException(message);
        }

        private Location at(long line, long column) {
            return new Location(file, (int) Math.max(0, line), (int) Math.max(0, column));
        }
    }
}
