package docket.server.queries;

import docket.query.bounded.Deadline;
import docket.query.explain.CellNotes;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.server.answer.Question;
import docket.server.html.Cell;
import docket.server.html.Link;
import docket.server.html.QueryPage;
import docket.server.html.ResultTable;
import docket.server.http.HttpProblem;
import docket.server.live.Lease;
import docket.server.view.Downloads;
import docket.server.view.Hrefs;
import docket.server.view.PlainWords;
import docket.server.view.ResultViews;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of a named query, as it was called.
 *
 * @param origin the server's address as the reader knows it, without a slash at its end
 * @param catalogue tells which names in a description are queries
 * @param choices what a parameter can be; empty for what is to be written
 */
record QueryView(
        QueryCall call, String origin, Catalogue catalogue, Function<Parameter, List<QueryPage.Choice>> choices) {
    /** What the columns of a graph mean. */
    private static final Map<String, String> STATEMENT = Map.of(
            "subject", "what the statement is about",
            "property", "what it says of it",
            "value", "the value, or the thing that it is linked to");

    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+)\"");

    /** Something that it cannot run without has not been given. */
    QueryPage form() {
        return page(
                call.query().sparql(),
                Address.of(call).whole(),
                exemplary(List.of()),
                Optional.empty(),
                Optional.empty());
    }

    /** What can be run: what was given, but for what is wrong, and what it needs beside from the example. */
    private Map<String, String> exemplary(List<QueryPage.Problem> wrong) {
        Map<String, String> whole = new LinkedHashMap<>(call.given());
        wrong.forEach(problem -> whole.remove(problem.parameter()));
        call.query().example().forEach(whole::putIfAbsent);
        return whole;
    }

    QueryPage result(Slice slice, Paging paging, PageLinks links, Question question, Lease lease, Deadline deadline) {
        Address address = Address.of(call);
        ResultViews views = new ResultViews(
                lease,
                deadline,
                question.query().isSelectType() ? call.query().columns() : STATEMENT,
                rows -> CellNotes.of(question.query(), rows, lease.endpoint(), lease.iris(), deadline));
        ResultTable table = views.of(slice.answer(), paging.before(), slice.more());
        QueryPage.Result result = new QueryPage.Result(
                table,
                call.query().chart().flatMap(chart -> QueryPage.Figure.of(chart, table)),
                links.first(),
                links.prev(),
                links.next(),
                Downloads.of(question.query(), address.path(), call.given()),
                table.rows().isEmpty() ? wider(address) : List.of());
        return page(
                new FilledQuery(call.query()).with(question.arguments()),
                address.page(paging, QueryRun.FIRST, ""),
                call.given(),
                Optional.empty(),
                Optional.of(result));
    }

    QueryPage wrong(HttpProblem problem) {
        QueryPage.Problems wrong = problems(problem);
        return page(
                call.query().sparql(),
                Address.of(call).whole(),
                exemplary(wrong.all()),
                Optional.of(wrong),
                Optional.empty());
    }

    private static QueryPage.Problems problems(HttpProblem problem) {
        return new QueryPage.Problems(
                problem.parameters().isEmpty()
                        ? List.of(new QueryPage.Problem("", problem.detail()))
                        : problem.parameters().stream()
                                .map(parameter -> new QueryPage.Problem(parameter.name(), parameter.detail()))
                                .toList(),
                problem.near().stream()
                        .map(near -> new Link(near.name(), near.path()))
                        .toList());
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

    /** A description, its queries as links. */
    private Cell described(String text) {
        List<String> names = catalogue.names();
        List<Cell> parts = new ArrayList<>();
        int end = 0;
        for (Matcher quoted = QUOTED.matcher(text); quoted.find(); ) {
            String name = quoted.group(1);
            if (names.contains(name)) {
                parts.add(Cell.text(text.substring(end, quoted.start())));
                parts.add(Cell.link(
                        name, QueryRun.PREFIX + name, catalogue.get(name).summary()));
                end = quoted.end();
            }
        }
        parts.add(Cell.text(text.substring(end)));
        return Cell.prose(parts);
    }

    /** {@code respondent Clearview AI}. */
    private String example(Map<String, String> arguments) {
        return call.query().parameters().stream()
                .filter(parameter -> arguments.containsKey(parameter.name()))
                .map(parameter -> parameter.name() + " "
                        + choices.apply(parameter).stream()
                                .filter(choice -> choice.value().equals(arguments.get(parameter.name())))
                                .map(QueryPage.Choice::label)
                                .findFirst()
                                .orElse(arguments.get(parameter.name())))
                .collect(Collectors.joining(", "));
    }

    /** @param arguments of the commands */
    private QueryPage page(
            String sparql,
            String permalink,
            Map<String, String> arguments,
            Optional<QueryPage.Problems> wrong,
            Optional<QueryPage.Result> result) {
        NamedQuery query = call.query();
        Commands commands = new Commands(query, arguments, origin);
        return new QueryPage(
                query.name(),
                query.summary(),
                described(query.description()),
                new Fields(call, choices)
                        .with(wrong.map(QueryPage.Problems::all).orElse(List.of())),
                query.columns().entrySet().stream()
                        .map(column -> new QueryPage.Column(PlainWords.of(column.getKey()), column.getValue()))
                        .toList(),
                sparql,
                Hrefs.editor(sparql),
                permalink,
                new Link(example(arguments), new Address(query, arguments).whole()),
                commands.docket(),
                commands.curl(),
                wrong,
                result);
    }
}
