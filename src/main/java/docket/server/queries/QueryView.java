package docket.server.queries;

import docket.query.Answer;
import docket.query.NamedQuery;
import docket.query.Parameter;
import docket.server.html.Link;
import docket.server.html.QueryPage;
import docket.server.html.ResultTable;
import docket.server.http.HttpProblem;
import docket.server.live.Lease;
import docket.server.view.Downloads;
import docket.server.view.ResultViews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a named query, as it was called. */
record QueryView(QueryCall call) {

    /** Nothing has been given that it cannot run without. */
    QueryPage form() {
        return page(Optional.empty(), List.of(), List.of());
    }

    QueryPage result(Answer answer, Lease lease) {
        String path = QueryRun.PREFIX + call.query().name();
        return page(
                Optional.of(new ResultViews(lease).of(answer)), List.of(), Downloads.of(answer, path, call.given()));
    }

    QueryPage wrong(HttpProblem problem) {
        List<String> lines = problem.parameters().stream()
                .map(parameter -> parameter.name() + ": " + parameter.detail())
                .toList();
        return page(Optional.empty(), lines.isEmpty() ? List.of(problem.detail()) : lines, List.of());
    }

    private QueryPage page(Optional<ResultTable> result, List<String> problems, List<Link> downloads) {
        NamedQuery query = call.query();
        return new QueryPage(
                query.name(),
                query.summary(),
                query.description(),
                query.parameters().stream().map(this::field).toList(),
                query.columns().entrySet().stream()
                        .map(column -> new QueryPage.Column(column.getKey(), column.getValue()))
                        .toList(),
                query.sparql(),
                command(),
                result,
                problems,
                downloads);
    }

    private QueryPage.Field field(Parameter parameter) {
        String value = call.given()
                .getOrDefault(parameter.name(), parameter.defaultValue().orElse(""));
        return new QueryPage.Field(
                parameter.name(),
                parameter.description(),
                parameter.takes(),
                parameter.required(),
                parameter.values(),
                value);
    }

    /** For a POSIX shell. */
    private String command() {
        Map<String, String> arguments = call.given().isEmpty() ? call.query().example() : call.given();
        return arguments.entrySet().stream()
                .map(argument -> " --" + argument.getKey() + " " + quoted(argument.getValue()))
                .collect(Collectors.joining("", "./docket query " + call.query().name(), ""));
    }

    private static String quoted(String text) {
        return text.matches("[\\w.:/#@%+,=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
