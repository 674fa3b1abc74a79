package docket.claims;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads {@code ontology/*.ttl}: a property's range decides how its value is read. */
public final class OntologyReader {
    /** Holds the constraints on the finished view, no terms. */
    public static final String SHAPES = "shapes.ttl";

    /** Says what our terms are to other vocabularies, and has none of its own. */
    private static final String ALIGNMENTS = "alignments.ttl";

    static {
        // Jena's vocabularies fail when they are the first of Jena to be touched
        JenaSystem.init();
    }

    private static final Set<Node> CLASS_TYPES = Set.of(OWL2.Class.asNode(), RDFS.Class.asNode());

    private final Path folder;
    private final Problems problems;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<Node, Location> places = new HashMap<>();

    private OntologyReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** @throws Failure if a file can't be read or parsed, names a term or a range that is unknown, or goes in a circle */
    public static Ontology read(Path folder) {
        Problems problems = new Problems();
        Ontology ontology = new OntologyReader(folder, problems).read();
        problems.throwIfErrors();
        return ontology;
    }

    /** The constraints; empty where the folder has no {@value #SHAPES}. */
    public static Optional<TurtleFile> readShapes(Path folder) {
        Path shapes = folder.resolve(SHAPES);
        if (!Files.exists(shapes)) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<TurtleFile> read = TurtleFile.read(shapes, problems);
        problems.throwIfErrors();
        return read;
    }

    private Ontology read() {
        Map<Node, Location> aligned = new HashMap<>();
        for (Path file : files(folder)) {
            if (!file.endsWith(SHAPES)) {
                TurtleFile.read(file, problems).ifPresent(read -> {
                    GraphUtil.addInto(graph, read.graph());
                    refuseNameless(read);
                    (file.endsWith(ALIGNMENTS) ? aligned : places).putAll(read.places());
                });
            }
        }
        problems.throwIfErrors();
        Set<String> classes = new HashSet<>();
        CLASS_TYPES.forEach(type -> graph.stream(Node.ANY, RDF.type.asNode(), type)
                .flatMap(triple -> Ontology.local(triple.getSubject()).stream())
                .forEach(classes::add));
        Set<String> terms = places.keySet().stream()
                .flatMap(term -> Ontology.local(term).stream())
                .collect(Collectors.toSet());
        places.putAll(aligned);
        SortedMap<String, Property> properties = new PropertyReader(graph, classes, places, problems).read();
        Ontology ontology = new Ontology(graph, properties, classes, terms);
        ontology.refuseUnknown(aligned, problems);
        ontology.refuseCircles(places, problems);
        return ontology;
    }

    private void refuseNameless(TurtleFile file) {
        file.places().forEach((term, at) -> {
            if (term.isBlank()) {
                problems.error(at, "a term without a name, which would have another in every dump", "give it an IRI");
            }
        });
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
}
