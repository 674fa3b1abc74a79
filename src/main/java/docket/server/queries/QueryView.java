package docket.server.queries;

import docket.query.CellNotes;
import docket.query.NamedQuery;
import docket.query.Parameter;
import docket.query.bounded.Deadline;
import docket.server.answer.Question;
import docket.server.html.Link;
import docket.server.html.QueryPage;
import docket.server.html.ResultTable;
import docket.server.http.HttpProblem;
import docket.server.live.Lease;
import docket.server.view.Downloads;
import docket.server.view.ResultViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page of a named query, as it was called.
 *
 * @param origin the server's address as the reader knows it, without a slash at its end
 * @param choices what a parameter can be; empty for what is to be written
 */
record QueryView(QueryCall call, String origin, Function<Parameter, List<QueryPage.Choice>> choices) {

    /** Something that it cannot run without has not been given. */
    QueryPage form() {
        return page(call.query().sparql(), Address.of(call).whole(), List.of(), Optional.empty());
    }

    QueryPage result(Slice slice, Paging paging, PageLinks links, Question question, Lease lease, Deadline deadline) {
        Address address = Address.of(call);
        ResultViews views = new ResultViews(
                lease,
                deadline,
                call.query().columns(),
                rows -> CellNotes.of(question.query(), rows, lease.endpoint(), lease.iris(), deadline));
        ResultTable table = views.of(slice.answer(), paging.before(), slice.more());
        QueryPage.Result result = new QueryPage.Result(
                table,
                call.query().chart().flatMap(chart -> QueryPage.Figure.of(chart, table)),
                links.first(),
                links.prev(),
                links.next(),
                Downloads.of(slice.answer(), address.path(), call.given()),
                table.rows().isEmpty() ? wider(address) : List.of());
        return page(
                new FilledQuery(call.query()).with(question.arguments()),
                address.page(paging, QueryRun.FIRST, ""),
                List.of(),
                Optional.of(result));
    }

    QueryPage wrong(HttpProblem problem) {
        return page(call.query().sparql(), Address.of(call).path(), problems(problem), Optional.empty());
    }

    private static List<QueryPage.Problem> problems(HttpProblem problem) {
        return problem.parameters().isEmpty()
                ? List.of(new QueryPage.Problem("", problem.detail()))
                : problem.parameters().stream()
                        .map(parameter -> new QueryPage.Problem(parameter.name(), parameter.detail()))
                        .toList();
    }

    /** Where there are no rows: the same without one of what was given. */
    private List<Link> wider(Address address) {
        List<Link> wider = new ArrayList<>();
        for (Parameter parameter : call.query().parameters()) {
            if (!parameter.required() && call.given().containsKey(parameter.name())) {
                wider.add(new Link("without " + parameter.name(), address.without(parameter.name())));
            }
        }
        return wider;
    }

    private QueryPage page(
            String sparql, String permalink, List<QueryPage.Problem> problems, Optional<QueryPage.Result> result) {
        NamedQuery query = call.query();
        Commands commands = new Commands(query, result.isPresent() ? call.given() : query.example(), origin);
        return new QueryPage(
                query.name(),
                query.summary(),
                query.description(),
                new Fields(call, choices).with(problems),
                query.columns().entrySet().stream()
                        .map(column -> new QueryPage.Column(column.getKey(), column.getValue()))
                        .toList(),
                sparql,
                "/sparql?query=" + Address.encoded(sparql),
                permalink,
                commands.docket(),
                commands.curl(),
                problems.stream()
                        .filter(problem -> query.parameter(problem.parameter()).isEmpty())
                        .toList(),
                result);
    }
}
