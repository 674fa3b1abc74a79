package docket.server.queries;

import docket.query.named.Parameter;
import docket.query.named.ParameterType;
import docket.server.html.QueryPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form of a query: a field for each parameter, as its type wants it. */
record Fields(QueryCall call, Function<Parameter, List<QueryPage.Choice>> choices) {
    /** More than these are looked through by writing, in a field with suggestions. */
    private static final int MOST_IN_A_LIST = 30;

    List<QueryPage.Field> with(List<QueryPage.Problem> problems) {
        return call.query().parameters().stream()
                .map(parameter -> field(parameter, problems))
                .toList();
    }

    private QueryPage.Field field(Parameter parameter, List<QueryPage.Problem> problems) {
        String value = call.given()
                .getOrDefault(parameter.name(), parameter.defaultValue().orElse(""));
        List<QueryPage.Choice> all = parameter.values().isEmpty()
                ? choices.apply(parameter)
                : parameter.values().stream()
                        .map(text -> new QueryPage.Choice(text, text))
                        .toList();
        boolean closed = !all.isEmpty() && all.size() <= MOST_IN_A_LIST;
        String problem = problems.stream()
                .filter(each -> each.parameter().equals(parameter.name()))
                .map(QueryPage.Problem::detail)
                .collect(Collectors.joining("; "));
        return new QueryPage.Field(
                parameter.name(),
                parameter.description(),
                all.isEmpty() ? parameter.takes() : "",
                parameter.required(),
                closed ? "select" : problem.isEmpty() ? input(parameter.type()) : "text",
                closed ? withGiven(all, value) : all,
                value,
                problem);
    }

    /** A value that finds nothing, or is no value at all, still shows in the list. */
    private static List<QueryPage.Choice> withGiven(List<QueryPage.Choice> all, String value) {
        if (value.isEmpty() || all.stream().anyMatch(choice -> choice.value().equals(value))) {
            return all;
        }
        List<QueryPage.Choice> more = new ArrayList<>(all);
        more.addFirst(new QueryPage.Choice(value, value));
        return more;
    }

    /** The type of an HTML input; a browser empties it where the value is none of that type. */
    private static String input(ParameterType type) {
        return switch (type) {
            case ParameterType.Number() -> "number";
            case ParameterType.Datatype(String name) ->
                switch (name) {
                    case "decimal", "integer", "double", "float", "int", "long", "gYear" -> "number";
                    case "date" -> "date";
                    default -> "text";
                };
            case ParameterType.Iri() -> "text";
            case ParameterType.Text() -> "text";
            case ParameterType.Language(String tag) -> "text";
        };
    }
}
