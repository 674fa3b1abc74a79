package docket.server.ontology;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.query.Answer;
import docket.query.AnswerWriter;
import docket.query.Prefixes;
import docket.query.bounded.Deadline;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/**
 * A file of the ontology at the address that is its IRI: Turtle as it is, and the same in other forms. While somebody writes
 * it and it is no Turtle, it is what it was when it last was some.
 */
final class OntologyFile implements Resource {
    static final List<Medium> ALL = List.of(Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML, Medium.HTML);
    static final List<Medium> TURTLE = List.of(Medium.TURTLE, Medium.HTML);

    private final Path file;
    private final List<Medium> forms;
    private final String page;
    private volatile String sound = "";

    /**
     * @param forms the default first; blank nodes have no name that would be the same twice, so a file with some is Turtle
     *     alone
     * @param page where people read it
     */
    OntologyFile(Path file, List<Medium> forms, String page) {
        this.file = file;
        this.forms = List.copyOf(forms);
        this.page = page;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, forms);
        return (medium.equals(Medium.HTML) ? Reply.redirect(303, page) : document(call, medium)).negotiated();
    }

    /** In any form but HTML. */
    Reply document(Call call, Medium medium) {
        String text = text();
        return Reply.tagged(
                call,
                Optional.of(EntityTag.over(List.of(text, medium.label()))),
                () -> Reply.ok(medium, bytes(text, medium)));
    }

    /** Sound Turtle, if the file ever was. */
    String text() {
        TextFile.read(file, new Problems()).filter(text -> !text.equals(sound)).ifPresent(this::take);
        if (sound.isEmpty()) {
            throw Failure.store(file.toString(), "cannot be read", "see --ontology");
        }
        return sound;
    }

    private void take(String text) {
        try {
            parsed(text);
            sound = text;
        } catch (RiotException e) {
            // it stays what it was
        }
    }

    static Graph parsed(String text) {
        return RDFParser.fromString(text, Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .toGraph();
    }

    private byte[] bytes(String text, Medium medium) {
        if (medium.equals(Medium.TURTLE)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Graph graph = parsed(text);
        Answer.Triples triples =
                new Answer.Triples(graph.find(), graph.getPrefixMapping().getNsPrefixMap());
        AnswerWriter writer = new AnswerWriter(
                new Prefixes(Iris.standard()),
                file.resolveSibling("context.jsonld"),
                Deadline.after(Duration.ofMinutes(1)));
        if (medium.equals(Medium.RDFXML)) {
            writer.writeRdfXml(triples, out);
        } else {
            writer.write(triples, medium.format().orElseThrow(), out);
        }
        return out.toByteArray();
    }
}
