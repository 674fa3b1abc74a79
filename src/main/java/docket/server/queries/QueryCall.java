package docket.server.queries;

import docket.problem.Failure;
import docket.problem.Problem;
import docket.query.Arguments;
import docket.query.NamedQuery;
import docket.query.Parameter;
import docket.server.answer.Question;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Parameters;
import docket.server.http.Refusal;
import docket.server.live.Lease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A named query with what a caller gave it.
 *
 * @param given by parameter; what a form left empty is not among them
 */
record QueryCall(NamedQuery query, Map<String, String> given, Paging paging) {
    private static final Set<String> RESERVED = Set.of("format", "page", "size");
    private static final String PLACE = "parameter ";

    /** @throws Refusal 422 where a parameter is given twice, or the page is none */
    static QueryCall of(NamedQuery query, Call call) {
        Parameters parameters = call.parameters();
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            List<String> values = parameters.all(name).stream()
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (values.size() > 1) {
                throw new Refusal(HttpProblem.of(422, "bad-parameter", name + " is given more than once")
                        .parameter(name, List.of("one value")));
            }
            if (!values.isEmpty() && !RESERVED.contains(name)) {
                given.put(name, values.getFirst());
            }
        }
        return new QueryCall(query, given, Paging.of(parameters));
    }

    /** Whether a parameter that it cannot run without was not given. */
    boolean isIncomplete() {
        return query.parameters().stream().anyMatch(p -> p.required() && !given.containsKey(p.name()));
    }

    /** @throws Refusal 422 that names every parameter that is wrong */
    Question question(Lease lease) {
        Map<Var, Node> arguments;
        try {
            arguments = Arguments.bind(query, given, lease.endpoint(), lease.iris());
        } catch (Failure e) {
            throw e.kind() == Failure.Kind.USAGE ? new Refusal(problem(e)) : e;
        }
        Query parsed = query.parse();
        paging.apply(parsed);
        List<String> identity = new ArrayList<>(List.of(query.text(), paging.toString()));
        new TreeMap<>(given).forEach((name, value) -> identity.add(name + "=" + value));
        return new Question(parsed, arguments, identity);
    }

    private HttpProblem problem(Failure failure) {
        List<HttpProblem.Parameter> wrong =
                failure.problems().stream().map(this::wrong).toList();
        HttpProblem.Parameter first = wrong.getFirst();
        return new HttpProblem(422, "bad-parameter", first.name() + ": " + first.detail(), wrong);
    }

    private HttpProblem.Parameter wrong(Problem problem) {
        String name = problem.location().file().startsWith(PLACE)
                ? problem.location().file().substring(PLACE.length())
                : problem.location().file();
        String detail = problem.hint().isEmpty() ? problem.message() : problem.message() + "; " + problem.hint();
        List<String> allowed = query.parameter(name)
                .map(parameter -> parameter.values().isEmpty() ? List.of(parameter.takes()) : parameter.values())
                .orElseGet(
                        () -> query.parameters().stream().map(Parameter::name).toList());
        return new HttpProblem.Parameter(name, detail, allowed);
    }
}
