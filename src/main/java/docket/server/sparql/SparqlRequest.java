package docket.server.sparql;

import docket.problem.Excerpt;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.query.Sparql;
import docket.query.bounded.QuerySize;
import docket.server.answer.Question;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Parameters;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;

/**
 * A query as the SPARQL 1.1 Protocol (section 2.1) sends it. Parameters that the protocol does not know are ignored.
 *
 * @param defaultGraphs take the place, with the named ones, of the dataset that the query names
 * @param parameters all of them, wherever they were sent
 */
record SparqlRequest(String query, List<String> defaultGraphs, List<String> namedGraphs, Parameters parameters) {
    private static final String QUERY = "query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /** Empty for a GET without a query, which asks what this endpoint is. */
    static Optional<SparqlRequest> of(Call call, int bodyBytes) {
        Parameters url = call.parameters();
        if (call.isRead()) {
            return of(url);
        }
        Parameters all = switch (call.contentType()) {
            case FORM -> url.and(Parameters.parse(call.body(bodyBytes)));
            case DIRECT -> url.and(Parameters.of(QUERY, call.body(bodyBytes)));
            case UPDATE -> throw update();
            default ->
                throw new Refusal(
                        HttpProblem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "post a query as " + DIRECT + " or " + FORM),
                        Map.of("Accept-Post", DIRECT + ", " + FORM));
        };
        SparqlRequest request =
                of(all).orElseThrow(() -> new Refusal(HttpProblem.of(ProblemKind.NO_QUERY, "there is no query in it")));
        return Optional.of(request);
    }

    private static Optional<SparqlRequest> of(Parameters parameters) {
        if (parameters.names().contains("update")) {
            throw update();
        }
        List<String> queries = parameters.all(QUERY);
        if (queries.size() > 1) {
            throw new Refusal(HttpProblem.of(ProblemKind.MALFORMED, "there is more than one query in it"));
        }
        return queries.stream()
                .findFirst()
                .map(query -> new SparqlRequest(
                        query, parameters.all("default-graph-uri"), parameters.all("named-graph-uri"), parameters));
    }

    private static Refusal update() {
        return new Refusal(
                HttpProblem.of(ProblemKind.UPDATE_REFUSED, "this endpoint is read-only: it takes no update"));
    }

    /** @throws Refusal 400 where it is not SPARQL 1.1, or a graph has no absolute IRI */
    Question parse() {
        Query parsed = parse(query);
        if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
            parsed.getGraphURIs().clear();
            parsed.getNamedGraphURIs().clear();
            defaultGraphs.forEach(iri -> parsed.addGraphURI(checked(iri)));
            namedGraphs.forEach(iri -> parsed.addNamedGraphURI(checked(iri)));
        }
        List<String> identity = new ArrayList<>(List.of(query, String.valueOf(defaultGraphs.size())));
        identity.addAll(defaultGraphs);
        identity.addAll(namedGraphs);
        return new Question(parsed, Map.of(), identity);
    }

    private static Query parse(String text) {
        QuerySize.check(text);
        try {
            return Sparql.adHoc(QUERY, text);
        } catch (Failure e) {
            throw malformed(e.problems().getFirst(), text.lines().toList());
        }
    }

    private static Refusal malformed(Problem problem, List<String> lines) {
        Location at = problem.location();
        String place = at.line() == 0 ? "" : "line " + at.line() + ", column " + at.column() + ": ";
        List<String> excerpt = at.line() == 0 || at.line() > lines.size()
                ? List.of()
                : Excerpt.of(lines.get(at.line() - 1), at.column()).lines();
        return new Refusal(HttpProblem.of(ProblemKind.MALFORMED_QUERY, place + problem.message())
                .excerpt(excerpt));
    }

    /** An absolute IRI, which may be written out as it is. */
    static String checked(String iri) {
        try {
            if (IRIx.create(iri).isAbsolute()) {
                return iri;
            }
        } catch (IRIException e) {
            // said below
        }
        throw new Refusal(HttpProblem.of(ProblemKind.MALFORMED, "this is no absolute IRI: " + iri));
    }
}
