package docket.store;

import docket.problem.Failure;
import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Unpacked;
import docket.rdf.QuadLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * A file of N-Quads, N-Triples, Turtle or TriG, packed or not; its name says which.
 *
 * <p>Blank nodes are refused: they have no name that another file could share.
 */
public record QuadFile(Path path, Lang lang) implements Version {
    private static final List<Lang> LANGS = List.of(Lang.NQUADS, Lang.NTRIPLES, Lang.TURTLE, Lang.TRIG);

    /** Empty where the name has another ending. */
    static Optional<QuadFile> of(Path path) {
        return Optional.ofNullable(RDFLanguages.filenameToLang(path.toString()))
                .filter(LANGS::contains)
                .map(lang -> new QuadFile(path, lang));
    }

    /** Absolute, and with nothing in it that N-Quads has no place for. */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*");

    @Override
    public String name() {
        return path.toString();
    }

    /** Read into memory by each call. */
    @Override
    public DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> read(dataset::add));
        return dataset;
    }

    @Override
    public void close() {}

    /** Its quads in the file's order; fails with STORE at the first line that can't be read, or with what the sink throws. */
    void read(Consumer<Quad> sink) {
        try (InputStream in = Unpacked.open(path)) {
            RDFParser.source(in)
                    .forceLang(lang)
                    .base(path.toUri().toString())
                    .errorHandler(new Refusal())
                    .parse(new Stream(sink));
        } catch (StackOverflowError e) {
            throw unreadable(Location.of(path.toString()), "nested too deeply");
        } catch (IOException | RuntimeIOException | RiotException e) {
            throw unreadable(Location.of(path.toString()), String.valueOf(e.getMessage()));
        }
    }

    /** Its quads as the lines of a sorted dump. */
    void sortInto(LineSort sort) {
        read(quad -> {
            try {
                sort.add(QuadLine.of(quad));
            } catch (IOException e) {
                throw Trouble.with(LineSort.FOLDER, e);
            }
        });
    }

    private static Failure unreadable(Location at, String why) {
        return new Failure(Failure.Kind.STORE, List.of(Problem.error(at, "can't be read: " + why, "")));
    }

    private final class Refusal implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // odd, but the same in what it is compared with
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw unreadable(
                    new Location(path.toString(), (int) Math.max(0, line), (int) Math.max(0, column)), message);
        }
    }

    private final class Stream extends StreamRDFBase {
        private final Consumer<Quad> sink;

        Stream(Consumer<Quad> sink) {
            this.sink = sink;
        }

        @Override
        public void triple(Triple triple) {
            quad(Quad.create(Quad.defaultGraphIRI, triple));
        }

        @Override
        public void quad(Quad quad) {
            if (quad.getSubject().isBlank()
                    || quad.getObject().isBlank()
                    || quad.getGraph().isBlank()) {
                throw Failure.store(
                        path.toString(),
                        "has a blank node, which can't be compared with another file's",
                        "give it an IRI");
            }
            for (Node term : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                refuseBadIri(term.isLiteral() ? term.getLiteralDatatypeURI() : term.getURI());
            }
            try {
                sink.accept(quad);
            } catch (RuntimeIOException e) {
                // of what takes them: this file is in order
                throw new UncheckedIOException(
                        e.getCause() instanceof IOException io ? io : new IOException(e.getMessage()));
            }
        }

        /** RIOT takes some, escaped; other programs would refuse what we write of them, or read it as something else. */
        private void refuseBadIri(String iri) {
            if (!IRI.matcher(iri).matches() || Hidden.find(iri).isPresent()) {
                throw Failure.store(path.toString(), "has the bad IRI <" + iri + ">", "");
            }
        }
    }
}
