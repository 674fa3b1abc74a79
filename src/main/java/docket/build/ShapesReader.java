package docket.build;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.claims.TurtleFile;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problem;
import docket.problem.Problems;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.parser.ShapesParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.vocabulary.RDF;

/**
 * Reads the shapes and refuses what the validator would pass over in silence: a misspelt term is good RDF and constrains
 * nothing, and a shape without a message cannot tell a curator what to do.
 */
final class ShapesReader {
    private static final Set<String> TERMS = Arrays.stream(SHACL.class.getFields())
            .filter(field -> field.getType().equals(Node.class))
            .map(ShapesReader::term)
            .filter(term -> term.getURI().startsWith(SHACL.getURI()))
            .map(ShapesReader::local)
            .collect(Collectors.toSet());

    private final TurtleFile file;
    private final Ontology ontology;
    private final Problems problems = new Problems();

    private ShapesReader(TurtleFile file, Ontology ontology) {
        this.file = file;
        this.ontology = ontology;
    }

    /** @throws Failure of kind DATA with all that is wrong */
    static Shapes read(Path folder, Ontology ontology) {
        return OntologyReader.readShapes(folder)
                .map(file -> new ShapesReader(file, ontology).read())
                .orElseGet(() -> Shapes.parse(GraphFactory.createDefaultGraph()));
    }

    private Shapes read() {
        ontology.refuseUnknown(file.places(), problems);
        file.places().forEach(this::refuseUnknown);
        problems.throwIfErrors();
        Shapes shapes = parse();
        shapes.getTargetShapes().forEach(this::check);
        problems.throwIfErrors();
        return shapes;
    }

    private void refuseUnknown(Node term, Location at) {
        if (term.isURI() && term.getURI().startsWith(SHACL.getURI()) && !TERMS.contains(local(term))) {
            problems.error(at, "unknown term 'sh:" + local(term) + "'", Nearest.hint(local(term), TERMS, "see SHACL"));
        }
    }

    /** Whatever the library throws on the way, it is the file that it cannot take. */
    private Shapes parse() {
        try {
            return Shapes.parse(file.graph());
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = Problem.error(culprit(), "its shapes can't be read: " + e.getMessage(), "");
            throw new Failure(Failure.Kind.DATA, List.of(problem));
        }
    }

    /** The first shape that cannot be read by itself, else the first line. */
    private Location culprit() {
        return file.places().entrySet().stream()
                .filter(place -> isShape(place.getKey()) && !isReadable(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Location(file.name(), 1, 0));
    }

    private boolean isShape(Node node) {
        return Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .anyMatch(type -> file.graph().contains(node, RDF.type.asNode(), type));
    }

    private boolean isReadable(Node shape) {
        try {
            ShapesParser.parseShape(new HashMap<>(), file.graph(), shape);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private void check(Shape shape) {
        Location at = place(shape.getShapeNode());
        boolean silent = shape.getMessages().isEmpty()
                && shape.getConstraints().stream()
                        .anyMatch(of -> !(of instanceof SparqlConstraint query) || query.getMessage() == null);
        if (silent) {
            problems.error(at, "a shape without sh:message", "say what is wrong and, after a semicolon, what to do");
        }
        for (Constraint constraint : shape.getConstraints()) {
            if (constraint instanceof SparqlConstraint query) {
                ontology.refuseUnknown(named(query.getQuery(), at), problems);
            }
        }
        shape.getPropertyShapes().forEach(this::check);
    }

    /** The terms of a query, each at the shape's own place. */
    private static Map<Node, Location> named(Query query, Location at) {
        Map<Node, Location> terms = new HashMap<>();
        NodeTransformLib.transform(
                term -> {
                    terms.put(term, at);
                    return term;
                },
                Algebra.compile(query));
        return terms;
    }

    /** A shape of a list has none. */
    private Location place(Node shape) {
        return file.places().getOrDefault(shape, new Location(file.name(), 1, 0));
    }

    private static Node term(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the vocabulary's fields are public", e);
        }
    }

    private static String local(Node term) {
        return term.getURI().substring(SHACL.getURI().length());
    }
}
