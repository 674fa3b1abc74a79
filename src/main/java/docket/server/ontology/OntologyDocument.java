package docket.server.ontology;

import docket.server.answer.Answering;
import docket.server.answer.OwnQuery;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /ontology}: its terms as a page, or its file as it is. */
public final class OntologyDocument implements Resource {
    private static final OwnQuery TERMS = OwnQuery.of(OntologyDocument.class, "terms");
    private final Path file;
    private final Live live;
    private final Answering answering;
    private final Pages pages;

    /** @param file {@code ontology/enforcement.ttl} */
    public OntologyDocument(Path file, Live live, Answering answering, Pages pages) {
        this.file = file;
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, List.of(Medium.HTML, Medium.TURTLE));
        return (medium.equals(Medium.HTML) ? page(call) : turtle(call)).negotiated();
    }

    private Reply turtle(Call call) {
        try {
            String text = Files.readString(file);
            return Reply.tagged(
                    call,
                    Optional.of(EntityTag.over(List.of(text))),
                    () -> Reply.ok(Medium.TURTLE, text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply page(Call call) {
        try (Lease lease = live.lease()) {
            Question question = Question.of(TERMS.parse(), Map.of());
            return answering.reply(
                    call, lease, question, Medium.HTML, answer -> pages.ontology(OntologyView.of(answer, lease)));
        }
    }
}
