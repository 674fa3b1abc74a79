package docket.query.compare;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Problem;
import docket.query.LocalEndpoint;
import docket.query.named.Arguments;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.VOID;

/**
 * Runs every named query on two versions and compares the answers. A required parameter takes what the query's example
 * gives it. Both answers of one query are in memory at a time.
 *
 * @param iris of the new version
 * @param limit for one query
 */
public record Comparison(Catalogue catalogue, Iris iris, Duration limit) {
    private static final Node ABOUT = NodeFactory.createURI(Iris.ABOUT_GRAPH);

    /** What the {@code id/…} IRIs of a version stand under, by its own description. */
    public static Iris irisOf(DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset,
                () -> dataset.stream(ABOUT, Node.ANY, VOID.uriSpace.asNode(), Node.ANY)
                        .flatMap(quad -> Iris.ofSpace(quad.getObject().getLiteralLexicalForm()).stream())
                        .findFirst()
                        .orElseGet(Iris::standard));
    }

    public AnswerChanges between(DatasetGraph old, DatasetGraph now) {
        List<ClaimChange> claims = new ClaimChanges(limit).between(old, now);
        Causes causes = new Causes(claims, old, now, iris);
        List<AnswerChanges.OfQuery> queries = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (NamedQuery query : catalogue.all()) {
            Map<String, String> given = required(query);
            Set<Node> arguments = new LinkedHashSet<>();
            Table before = ask(query, given, old, "old", arguments, notes);
            Table after = ask(query, given, now, "new", arguments, notes);
            List<String> columns = after.columns().isEmpty() ? before.columns() : after.columns();
            RowPairs pairs = new RowPairs(columns, before, after);
            List<AnswerChanges.Caused> rows = pairs.changes().stream()
                    .map(change -> new AnswerChanges.Caused(change, causes.of(change, pairs.keys(), arguments)))
                    .toList();
            if (!rows.isEmpty()) {
                queries.add(new AnswerChanges.OfQuery(query, given, columns, rows));
            }
        }
        return new AnswerChanges(claims, queries, List.copyOf(notes));
    }

    private static Map<String, String> required(NamedQuery query) {
        Map<String, String> given = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .filter(query.example()::containsKey)
                .forEach(name -> given.put(name, query.example().get(name)));
        return given;
    }

    /** No rows where the version does not know what the query is asked about; a note says so. */
    private Table ask(
            NamedQuery named,
            Map<String, String> given,
            DatasetGraph dataset,
            String version,
            Set<Node> asked,
            Set<String> notes) {
        LocalEndpoint endpoint = new LocalEndpoint(dataset);
        Map<Var, Node> arguments;
        try {
            arguments = Arguments.bind(named, given, endpoint, iris);
        } catch (Failure e) {
            for (Problem problem : e.problems()) {
                notes.add("'%s' has no rows in the %s version: %s".formatted(named.name(), version, problem.message()));
            }
            return new Table(List.of(), List.of());
        }
        given.keySet()
                .forEach(name -> named.parameter(name)
                        .map(parameter -> arguments.get(Var.alloc(parameter.variable())))
                        .ifPresent(asked::add));
        Query query = named.parse();
        return endpoint.run(query, arguments, limit, Table::of);
    }
}
