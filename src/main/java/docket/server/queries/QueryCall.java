package docket.server.queries;

import docket.problem.Failure;
import docket.problem.Nearest;
import docket.problem.Problem;
import docket.query.named.Arguments;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.server.answer.Question;
import docket.server.http.HttpProblem;
import docket.server.http.Parameters;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.live.Lease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A named query with what a caller gave it, right or wrong.
 *
 * @param given by parameter, those of the query first and in its order; what a form left empty is not among them
 */
record QueryCall(NamedQuery query, Parameters parameters, Map<String, String> given) {
    private static final Set<String> RESERVED = Set.of("format", "page", "size");
    private static final String PLACE = "parameter ";

    static QueryCall of(NamedQuery query, Parameters parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> names =
                new ArrayList<>(query.parameters().stream().map(Parameter::name).toList());
        names.addAll(parameters.names());
        for (String name : names) {
            List<String> values = given(parameters, name);
            if (!values.isEmpty() && !RESERVED.contains(name)) {
                given.put(name, values.getFirst());
            }
        }
        return new QueryCall(query, parameters, given);
    }

    private static List<String> given(Parameters parameters, String name) {
        return parameters.all(name).stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Whether nothing is wrong but that a parameter is missing which it cannot run without. */
    boolean isIncomplete() {
        return query.parameters().stream().anyMatch(p -> p.required() && !given.containsKey(p.name()))
                && given.keySet().stream()
                        .allMatch(name -> query.parameter(name).isPresent());
    }

    /**
     * The page that is asked for.
     *
     * @param rows whether the reply has rows that pages can part
     * @param otherwise where none is asked for, and there are rows
     * @throws Refusal 422 where it is none, or there are no rows
     */
    Paging paging(boolean rows, Paging otherwise) {
        if (rows) {
            return Paging.of(parameters, otherwise);
        }
        if (Paging.isAsked(parameters)) {
            String name = given(parameters, "page").isEmpty() ? "size" : "page";
            throw new Refusal(HttpProblem.of(
                            ProblemKind.BAD_PARAMETER,
                            "query '" + query.name() + "' makes no rows, so it has pages in HTML alone")
                    .parameter(name, allowed(name)));
        }
        return Paging.WHOLE;
    }

    /**
     * What to ask.
     *
     * @param identity what else decides the bytes of the answer
     * @throws Refusal 422 that names every parameter that is wrong
     */
    Question question(Query parsed, Paging paging, Lease lease, List<String> identity) {
        for (String name : parameters.names()) {
            if (given(parameters, name).size() > 1) {
                throw new Refusal(HttpProblem.of(ProblemKind.BAD_PARAMETER, name + " is given more than once")
                        .parameter(name, List.of("one value")));
            }
        }
        Map<Var, Node> arguments = arguments(lease);
        paging.apply(parsed);
        List<String> known = new ArrayList<>(identity);
        known.add(query.text());
        known.add(paging.toString());
        given.forEach((name, value) -> known.add(name + "=" + value));
        return new Question(parsed, arguments, known);
    }

    /** @throws Refusal 422 that names every parameter that is wrong */
    Map<Var, Node> arguments(Lease lease) {
        try {
            return Arguments.bind(query, given, lease.endpoint(), lease.iris());
        } catch (Failure e) {
            throw e.kind() == Failure.Kind.USAGE ? new Refusal(problem(e, lease)) : e;
        }
    }

    private HttpProblem problem(Failure failure, Lease lease) {
        List<HttpProblem.Parameter> wrong =
                failure.problems().stream().map(this::wrong).toList();
        HttpProblem.Parameter first = wrong.getFirst();
        return new HttpProblem(ProblemKind.BAD_PARAMETER, first.name() + ": " + first.detail(), wrong)
                .near(wrong.stream()
                        .flatMap(parameter -> near(parameter.name(), lease))
                        .toList());
    }

    /** The same call with what may have been meant in the place of what is wrong. */
    private Stream<HttpProblem.Near> near(String name, Lease lease) {
        String text = given.getOrDefault(name, "");
        Address address = Address.of(this);
        return query.parameter(name)
                .map(parameter -> Arguments.near(parameter, text, lease.endpoint(), lease.iris()).stream()
                        .map(value -> new HttpProblem.Near(value, address.with(name, value))))
                .orElseGet(() -> Nearest.to(name, names()).stream()
                        .map(other -> new HttpProblem.Near(other, address.renamed(name, other))));
    }

    private HttpProblem.Parameter wrong(Problem problem) {
        String name = problem.location().file().startsWith(PLACE)
                ? problem.location().file().substring(PLACE.length())
                : problem.location().file();
        String detail = problem.hint().isEmpty() ? problem.message() : problem.message() + "; " + problem.hint();
        return new HttpProblem.Parameter(name, detail, allowed(name));
    }

    /** What the parameter takes; for one that the query does not have, the names of those that it has. */
    private List<String> allowed(String name) {
        return query.parameter(name)
                .map(parameter -> parameter.values().isEmpty() ? List.of(parameter.takes()) : parameter.values())
                .orElseGet(this::names);
    }

    private List<String> names() {
        return query.parameters().stream().map(Parameter::name).toList();
    }
}
