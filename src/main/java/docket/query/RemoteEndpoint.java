package docket.query;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.bounded.Deadline;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A SPARQL 1.1 endpoint over HTTP. The query leaves as text, so what is sent has been parsed again here. */
public record RemoteEndpoint(String url) implements Endpoint {
    private static final OwnQuery KNOWN = OwnQuery.of(RemoteEndpoint.class, "known");
    private static final OwnQuery LABELLED = OwnQuery.of(RemoteEndpoint.class, "labelled");
    private static final OwnQuery BASE = OwnQuery.of(RemoteEndpoint.class, "base");
    private static final Duration LOOK_UP = Duration.ofSeconds(20);

    @Override
    public <T> T run(Query query, Map<Var, Node> arguments, Deadline deadline, Function<Answer, T> use) {
        Query bound = arguments.isEmpty() ? query : bound(query, arguments);
        try (QueryExec execution = QueryExecHTTP.service(url)
                .query(bound)
                .timeout(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return use.apply(Execution.answer(bound, execution, execution::describeTriples));
        } catch (HttpException e) {
            throw silent(e.getStatusCode(), e);
        } catch (QueryExceptionHTTP e) {
            throw silent(e.getStatusCode(), e);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException | RiotException e) {
            throw Failure.store(url, "the endpoint's answer cannot be read: " + e.getMessage(), hint());
        }
    }

    /** @param status 0 or less where no HTTP answer came */
    private Failure silent(int status, RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String why = status > 0
                ? "HTTP status " + status
                : cause.getMessage() == null
                        ? "no connection"
                        : cause.getMessage(); // Java's client gives no message then
        return Failure.store(url, "the endpoint does not answer the query: " + why, hint());
    }

    /** A host alone is seldom an endpoint: a docket server's, like many others', is below it. */
    private String hint() {
        return url.matches("https?://[^/]+/?")
                ? "is it '" + url.replaceFirst("/$", "") + "/sparql'?"
                : "is it a SPARQL 1.1 endpoint?";
    }

    /** Only a query that comes back from its own text as it was is sent: no argument can have changed its shape. */
    private static Query bound(Query query, Map<Var, Node> arguments) {
        Query bound = QueryTransformOps.replaceVars(query, arguments);
        Query read = Sparql.named("query with its arguments", bound.toString());
        // The replacement builds IF as a class other than the parser's, so both sides have to go through it.
        if (!QueryTransformOps.replaceVars(read, arguments).equals(bound)) {
            throw new IllegalStateException("a query changes when it is printed and parsed:\n" + bound);
        }
        return read;
    }

    @Override
    public boolean describes(Node thing) {
        Query known = KNOWN.parse();
        return run(
                known,
                Map.of(Var.alloc("thing"), thing),
                LOOK_UP,
                answer -> answer instanceof Answer.Truth truth && truth.holds());
    }

    @Override
    public Set<String> labelled() {
        return run(LABELLED.parse(), Map.of(), LOOK_UP, answer -> {
            Set<String> all = new HashSet<>();
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(row -> all.add(row.get("thing").getURI()));
            }
            return all;
        });
    }

    /** What its {@code id/…} IRIs stand under, by its own description; the product's base where it says nothing. */
    public Iris iris() {
        return run(BASE.parse(), Map.of(), LOOK_UP, answer -> {
            if (answer instanceof Answer.Rows rows && rows.rows().hasNext()) {
                return Iris.ofSpace(rows.rows().next().get("space").getLiteralLexicalForm())
                        .orElseGet(Iris::standard);
            }
            return Iris.standard();
        });
    }
}
