package docket.claims;

import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What a Turtle file says, and where it first names each of its terms.
 *
 * @param name of the file
 * @param places of the terms, in their order
 */
public record TurtleFile(String name, Graph graph, Map<Node, Location> places) {

    /** Reads it whole; empty, with what is wrong told at its place, where there is an error. */
    static Optional<TurtleFile> read(Path path, Problems problems) {
        String file = path.toString();
        return TextFile.read(path, problems)
                .filter(text -> Hidden.isFree(file, text, 0, problems))
                .flatMap(text -> parse(file, text, problems));
    }

    private static Optional<TurtleFile> parse(String file, String text, Problems problems) {
        Problems own = new Problems();
        TurtleFile read = new TurtleFile(file, GraphFactory.createDefaultGraph(), new LinkedHashMap<>());
        Profile profile = new Profile(file, new RiotProblems(file, own), read.places);
        try {
            RDFParserRegistry.getFactory(Lang.TURTLE)
                    .create(Lang.TURTLE, profile)
                    .read(
                            new StringReader(text),
                            Iris.BASE,
                            Lang.TURTLE.getContentType(),
                            StreamRDFLib.graph(read.graph),
                            ARQ.getContext());
            read.places.forEach((term, at) -> refuseHidden(term, at, own));
        } catch (StackOverflowError e) {
            own.error(new Location(file, 1, 0), "nested too deeply", "");
        } catch (RiotException e) {
            if (!own.hasErrors()) {
                own.error(new Location(file, 1, 0), "can't be read: " + e.getMessage(), "");
            }
        }
        own.all().forEach(problems::add);
        return own.hasErrors() ? Optional.empty() : Optional.of(read);
    }

    /** In a literal that is written with escapes. */
    private static void refuseHidden(Node term, Location at, Problems problems) {
        if (term.isLiteral()) {
            Hidden.find(term.getLiteralLexicalForm())
                    .ifPresent(
                            hidden -> problems.error(at, "a text with the invisible character " + hidden, "remove it"));
        }
    }

    /** The usual one, which also notes where the tokens stand. */
    private static final class Profile extends ParserProfileStd {
        private final String file;
        private final Map<Node, Location> places;

        Profile(String file, ErrorHandler problems, Map<Node, Location> places) {
            super(
                    RiotLib.factoryRDF(),
                    problems,
                    IRIxResolver.create(Iris.BASE).build(),
                    PrefixMapFactory.create(),
                    ARQ.getContext().copy(),
                    true,
                    false);
            this.file = file;
            this.places = places;
        }

        @Override
        public Node createURI(String iri, long line, long column) {
            return placed(super.createURI(iri, line, column), line, column);
        }

        @Override
        public Node createBlankNode(Node scope, long line, long column) {
            return placed(super.createBlankNode(scope, line, column), line, column);
        }

        @Override
        public Node createBlankNode(Node scope, String label, long line, long column) {
            return placed(super.createBlankNode(scope, label, line, column), line, column);
        }

        @Override
        public Node createStringLiteral(String text, long line, long column) {
            return placed(super.createStringLiteral(text, line, column), line, column);
        }

        @Override
        public Node createLangLiteral(String text, String language, long line, long column) {
            return placed(super.createLangLiteral(text, language, line, column), line, column);
        }

        @Override
        public Node createTypedLiteral(String text, RDFDatatype type, long line, long column) {
            return placed(super.createTypedLiteral(text, type, line, column), line, column);
        }

        private Node placed(Node node, long line, long column) {
            places.putIfAbsent(node, new Location(file, (int) line, (int) column));
            return node;
        }
    }
}
