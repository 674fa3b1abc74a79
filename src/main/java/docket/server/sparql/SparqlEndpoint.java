package docket.server.sparql;

import docket.query.Answer;
import docket.query.bounded.Deadline;
import docket.query.named.Catalogue;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.html.SparqlPage;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.server.view.Downloads;
import docket.server.view.ResultViews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /sparql}: a query always runs; without one, what the endpoint is, or for a browser the editor. */
public final class SparqlEndpoint implements Resource {
    /** As everywhere, but for the style attributes in the editor's messages. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'; "
                    + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final List<Medium> DESCRIPTION =
            List.of(Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML, Medium.HTML);

    private final Editor editor;
    private final Live live;
    private final Answering answering;
    private final Pages pages;

    /** @param catalogue the examples that its page offers */
    public SparqlEndpoint(Catalogue catalogue, Live live, Answering answering, Pages pages) {
        this.editor = new Editor(catalogue);
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Reply answer(Call call) {
        Optional<SparqlRequest> request =
                SparqlRequest.of(call, answering.limits().bodyBytes());
        try (Lease lease = live.lease()) {
            return request.isPresent() ? run(call, lease, request.get()) : describe(call, lease);
        }
    }

    private Reply run(Call call, Lease lease, SparqlRequest request) {
        Question question;
        try {
            question = request.parse();
        } catch (Refusal e) {
            if (prefersPage(call, request)) {
                return problemPage(lease, request, e.problem());
            }
            throw e;
        }
        Medium medium = Negotiation.choose(request.parameters(), call.accept(), Answering.media(question.query()));
        return framed(answering.reply(
                call, lease, question, medium, (answer, deadline) -> page(lease, request, question, answer, deadline)));
    }

    private byte[] page(Lease lease, SparqlRequest request, Question question, Answer answer, Deadline deadline) {
        return pages.from(lease.generation().name())
                .sparql(new SparqlPage(
                        request.query(),
                        Optional.of(new ResultViews(lease, deadline).of(answer)),
                        Optional.empty(),
                        Downloads.of(question.query(), "/sparql", Map.of("query", request.query())),
                        editor(lease)));
    }

    private Reply problemPage(Lease lease, SparqlRequest request, HttpProblem problem) {
        SparqlPage page = new SparqlPage(
                request.query(),
                Optional.empty(),
                Optional.of(new SparqlPage.Problem(problem.detail(), problem.excerpt())),
                List.of(),
                editor(lease));
        return framed(Reply.of(
                problem.status(),
                Medium.HTML,
                pages.from(lease.generation().name()).sparql(page)));
    }

    private static Reply framed(Reply reply) {
        return reply.negotiated().with("Content-Security-Policy", POLICY);
    }

    private static boolean prefersPage(Call call, SparqlRequest request) {
        try {
            return Negotiation.choose(
                            request.parameters(),
                            call.accept(),
                            List.of(Medium.RESULTS_JSON, Medium.TURTLE, Medium.CSV, Medium.HTML))
                    .equals(Medium.HTML);
        } catch (Refusal e) {
            return false;
        }
    }

    private Reply describe(Call call, Lease lease) {
        Medium medium = Negotiation.choose(call, DESCRIPTION);
        return framed(answering.reply(
                call,
                lease,
                ServiceDescription.question(call),
                medium,
                (answer, deadline) -> pages.from(lease.generation().name())
                        .sparql(new SparqlPage(
                                Editor.FIRST, Optional.empty(), Optional.empty(), List.of(), editor(lease)))));
    }

    private SparqlPage.Editor editor(Lease lease) {
        return lease.kept(SparqlPage.Editor.class, () -> editor.of(lease));
    }
}
