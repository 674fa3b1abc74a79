package docket.server.ontology;

import docket.claims.Ontology;
import docket.server.html.OntologyPage.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Says in words what the shapes ask of the resolved view. */
record ShapesView(Ontology ontology) {
    /** Whatever has a class or a label: every thing. */
    private static final Set<Node> EVERYTHING = Set.of(RDF.Nodes.type, RDFS.Nodes.label);

    List<Shape> of(Graph shapes) {
        return Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .flatMap(kind -> shapes.stream(Node.ANY, RDF.Nodes.type, kind))
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Node::getURI))
                .map(shape -> shape(shapes, shape))
                .toList();
    }

    private Shape shape(Graph shapes, Node shape) {
        String name = shape.getURI().substring(shape.getURI().indexOf('#') + 1);
        String message = message(shapes, shape);
        int hint = message.indexOf("; ");
        String comment = TermCells.text(shapes, shape, RDFS.comment);
        String said = hint < 0 ? message : message.substring(0, hint);
        return new Shape(
                "shape-" + name,
                "shape:" + name,
                looksAt(shapes, shape),
                comment.isEmpty() ? said : comment,
                hint < 0 ? "" : message.substring(hint + 2),
                shapes.contains(shape, SHACL.severity, SHACL.Warning));
    }

    /** Of the shape, or of its query; what a result would fill in stands as {@code …}. */
    private static String message(Graph shapes, Node shape) {
        return Stream.concat(
                        Stream.of(shape),
                        shapes.stream(shape, SHACL.sparql, Node.ANY).map(Triple::getObject))
                .flatMap(part -> shapes.stream(part, SHACL.message, Node.ANY))
                .map(triple -> triple.getObject().getLiteralLexicalForm().replaceAll("\\{\\?\\w+}", "…"))
                .findFirst()
                .orElse("");
    }

    private String looksAt(Graph shapes, Node shape) {
        Set<Node> subjectsOf = objects(shapes, shape, SHACL.targetSubjectsOf);
        Set<Node> classes = objects(shapes, shape, SHACL.targetClass);
        String things = subjectsOf.equals(EVERYTHING)
                ? "every thing"
                : Stream.concat(
                                classes.stream().map(type -> "every " + label(type)),
                                subjectsOf.stream().map(property -> "what has “" + label(property) + "”"))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return objects(shapes, shape, SHACL.path).stream()
                .filter(path -> !subjectsOf.contains(path))
                .map(path -> things + ": its “" + label(path) + "”")
                .findFirst()
                .orElse(things);
    }

    private static Set<Node> objects(Graph shapes, Node shape, Node property) {
        return shapes.stream(shape, property, Node.ANY).map(Triple::getObject).collect(Collectors.toSet());
    }

    private String label(Node term) {
        return TermCells.isOurs(term) ? ontology.label(TermCells.local(term)) : term.getLocalName();
    }
}
