package docket.server.queries;

import docket.problem.Failure;
import docket.query.Catalogue;
import docket.query.NamedQuery;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /queries/NAME}: runs a named query; {@code /queries/NAME.rq}: its text. */
public final class QueryRun implements Resource {
    public static final String PREFIX = "/queries/";
    private static final String ENDING = ".rq";

    private final Catalogue catalogue;
    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public QueryRun(Catalogue catalogue, Live live, Answering answering, Pages pages) {
        this.catalogue = catalogue;
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        String name = call.below(PREFIX);
        return name.endsWith(ENDING)
                ? text(call, named(name.substring(0, name.length() - ENDING.length())))
                : run(call, named(name));
    }

    private NamedQuery named(String name) {
        try {
            return catalogue.get(name);
        } catch (Failure e) {
            if (e.kind() == Failure.Kind.USAGE) {
                throw Refusal.notFound("there is no query '" + name + "'; /queries lists them");
            }
            throw e;
        }
    }

    private static Reply text(Call call, NamedQuery query) {
        EntityTag tag = EntityTag.over(List.of(query.text()));
        return Reply.tagged(
                call,
                Optional.of(tag),
                () -> Reply.ok(Medium.SPARQL, query.text().getBytes(StandardCharsets.UTF_8)));
    }

    private Reply run(Call call, NamedQuery query) {
        Medium medium = Negotiation.choose(call, Answering.media(query.parse()));
        QueryCall asked = QueryCall.of(query, call);
        QueryView view = new QueryView(asked);
        try (Lease lease = live.lease()) {
            if (medium.equals(Medium.HTML)
                    && asked.isIncomplete()
                    && asked.given().isEmpty()) {
                return Reply.ok(medium, pages.query(view.form())).negotiated();
            }
            Question question = asked.question(lease);
            return answering
                    .reply(call, lease, question, medium, answer -> pages.query(view.result(answer, lease)))
                    .negotiated();
        } catch (Refusal e) {
            if (medium.equals(Medium.HTML) && e.problem().status() == 422) {
                return Reply.of(422, medium, pages.query(view.wrong(e.problem())))
                        .negotiated();
            }
            throw e;
        }
    }
}
