package docket.claims;

import docket.problem.Failure;
import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads {@code ontology/*.ttl}: a property's range decides how its value is read. */
public final class OntologyReader {
    /** Holds the constraints on the finished view, no terms. */
    public static final String SHAPES = "shapes.ttl";

    static {
        // Jena's vocabularies fail when they are the first of Jena to be touched
        JenaSystem.init();
    }

    private static final Set<Node> CLASS_TYPES = Set.of(OWL2.Class.asNode(), RDFS.Class.asNode());

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
        graph.find().forEachRemaining(this::refuseHidden);
        Set<String> classes = new HashSet<>();
        CLASS_TYPES.forEach(type -> graph.stream(Node.ANY, RDF.type.asNode(), type)
                .flatMap(triple -> Ontology.local(triple.getSubject()).stream())
                .forEach(classes::add));
        SortedMap<String, Property> properties = new PropertyReader(graph, classes, folder, problems).read();
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

    /** In a literal that is written with escapes; which file it came from is not known any more. */
    private void refuseHidden(Triple triple) {
        if (triple.getObject().isLiteral()) {
            Hidden.find(triple.getObject().getLiteralLexicalForm())
                    .ifPresent(hidden -> problems.error(
                            Location.of(folder.toString()),
                            triple.getSubject() + " has a text with the invisible character " + hidden,
                            "remove it"));
        }
    }

    private void parse(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            problems.error(Location.of(file.toString()), "is no file but a folder, a pipe or a device", "remove it");
            return;
        }
        try {
            RDFParser.source(file)
                    .lang(Lang.TURTLE)
                    .base(Iris.BASE)
                    .errorHandler(new RiotProblems(file.toString(), problems))
                    .parse(graph);
            Hidden.isFree(file.toString(), Files.readString(file), 0, problems);
        } catch (StackOverflowError e) {
            problems.error(new Location(file.toString(), 1, 0), "nested too deeply", "");
        } catch (RiotException | IOException e) {
            if (!problems.hasErrors()) {
                problems.error(Location.of(file.toString()), "can't be read: " + e.getMessage(), "");
            }
        }
    }
}
