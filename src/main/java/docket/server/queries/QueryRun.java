package docket.server.queries;

import docket.problem.Failure;
import docket.problem.Nearest;
import docket.query.Answer;
import docket.query.GraphRows;
import docket.query.bounded.Deadline;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;

/** {@code /queries/NAME}: runs a named query; {@code /queries/NAME.rq}: its text. */
public final class QueryRun implements Resource {
    public static final String PREFIX = "/queries/";
    private static final String ENDING = ".rq";

    /** What a browser sees where it asks for no other page. */
    static final Paging FIRST = new Paging(1, Paging.USUAL);

    private final Catalogue catalogue;
    private final Live live;
    private final Answering answering;
    private final Pages pages;
    private final Choices choices = new Choices();

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
                throw new Refusal(HttpProblem.of(
                                ProblemKind.NOT_FOUND, "there is no query '" + name + "'; /queries lists them")
                        .near(Nearest.to(name, catalogue.names()).stream()
                                .map(near -> new HttpProblem.Near(near, PREFIX + near))
                                .toList()));
            }
            throw e;
        }
    }

    private static Reply text(Call call, NamedQuery query) {
        Medium medium = Negotiation.only(call, Medium.SPARQL);
        EntityTag tag = EntityTag.over(List.of(query.text()));
        return Reply.tagged(
                call, Optional.of(tag), () -> Reply.ok(medium, query.text().getBytes(StandardCharsets.UTF_8)));
    }

    private Reply run(Call call, NamedQuery query) {
        Medium medium = Negotiation.choose(call, Answering.media(query.parse()));
        QueryCall asked = QueryCall.of(query, call.parameters());
        try (Lease lease = live.lease()) {
            return (medium.equals(Medium.HTML) ? page(call, asked, lease) : data(call, asked, lease, medium))
                    .negotiated();
        }
    }

    private Reply data(Call call, QueryCall asked, Lease lease, Medium medium) {
        Query parsed = asked.query().parse();
        Paging paging = asked.paging(parsed.isSelectType(), Paging.WHOLE);
        String format = call.parameters().first("format").orElse("");
        Question question = asked.question(parsed, paging, lease, List.of());
        return answering.replied(call, lease, question, medium, (answer, deadline) -> {
            Slice slice = Slice.of(answer, paging);
            Reply reply = Reply.ok(medium, answering.write(lease, question, slice.answer(), medium, deadline));
            return paging.size() == 0
                    ? reply
                    : reply.with(
                            "Link",
                            PageLinks.of(
                                            slice,
                                            paging,
                                            () -> end(asked, question, paging, lease, deadline),
                                            other -> Address.of(asked).page(other, Paging.WHOLE, format))
                                    .header());
        });
    }

    /** The number of the last page, found by running through all rows. */
    private static int end(QueryCall asked, Question question, Paging paging, Lease lease, Deadline deadline) {
        return lease.endpoint().run(asked.query().parse(), question.arguments(), deadline, answer -> {
            return paging.endOf(
                    switch (answer) {
                        case Answer.Rows(RowSet all) -> Iter.count(all);
                        case Answer.Triples graph -> Iter.count(GraphRows.of(graph.triples(), List.of(), deadline));
                        case Answer.Truth truth -> 1;
                    });
        });
    }

    /** The form with its result, with what is wrong in it, or alone where something that is required was not given. */
    private Reply page(Call call, QueryCall asked, Lease lease) {
        AtomicBoolean whole = new AtomicBoolean(true);
        QueryView view = new QueryView(
                asked,
                call.origin(),
                catalogue,
                parameter -> choices.of(asked.query(), parameter, lease).orElseGet(() -> {
                    whole.set(false);
                    return List.of();
                }));
        Pages from = pages.from(lease.generation().name());
        if (asked.isIncomplete()) {
            return Reply.ok(Medium.HTML, from.query(view.form()));
        }
        try {
            Query parsed = asked.query().parse();
            Paging paging = asked.paging(!parsed.isAskType(), FIRST);
            Question question = asked.question(parsed, paging, lease, List.of(call.origin()));
            return answering.replied(call, lease, question, Medium.HTML, (answer, deadline) -> {
                Slice slice = answer instanceof Answer.Triples graph
                        ? Slice.of(graph, paging, question.arguments().values(), deadline)
                        : Slice.of(answer, paging);
                PageLinks links = PageLinks.of(
                        slice,
                        paging,
                        () -> end(asked, question, paging, lease, deadline),
                        other -> Address.of(asked).page(other, FIRST, ""));
                Reply reply =
                        Reply.ok(Medium.HTML, from.query(view.result(slice, paging, links, question, lease, deadline)));
                Reply linked = paging.size() == 0 ? reply : reply.with("Link", links.header());
                return whole.get() ? linked : linked.passing();
            });
        } catch (Refusal e) {
            if (e.problem().status() == 422) {
                return Reply.of(422, Medium.HTML, from.query(view.wrong(e.problem())));
            }
            throw e;
        }
    }
}
