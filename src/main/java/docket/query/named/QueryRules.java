package docket.query.named;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.query.Prefixes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVars;

/**
 * What a named query keeps beside SPARQL's grammar: parameters stand only where a term may replace them, rows have one
 * order, every column is described, and a grlc server can run the file.
 */
final class QueryRules {
    private final NamedQuery named;
    private final Query query;
    private final Problems problems = new Problems();

    private QueryRules(NamedQuery named, Query query) {
        this.named = named;
        this.query = query;
    }

    /** Empty where all is well; one problem where the SPARQL does not parse. */
    static List<Problem> check(NamedQuery named) {
        Query query;
        try {
            query = named.parse();
        } catch (Failure e) {
            return e.problems();
        }
        QueryRules rules = new QueryRules(named, query);
        rules.parameterPositions();
        rules.prefixes();
        if (query.isSelectType()) {
            rules.columns();
            rules.order();
        }
        if (query.isDescribeType()) {
            rules.error("DESCRIBE", "what DESCRIBE answers is each endpoint's own choice", "use CONSTRUCT");
        }
        rules.example();
        return rules.problems.all();
    }

    private void parameterPositions() {
        FixedPositions.of(query).forEach((variable, position) -> {
            if (variable.getVarName().startsWith("_")) {
                error(
                        variable.getVarName(),
                        "parameter ?" + variable.getVarName() + " stands in " + position,
                        "a parameter is replaced by a term, which cannot stand there");
            }
        });
    }

    /** One namespace a prefix in all queries; and grlc writes {@code "5"^^xsd:decimal} in the place of the variable. */
    private void prefixes() {
        query.getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> {
            String usual = Prefixes.STANDARD.getOrDefault(prefix, namespace);
            if (!usual.equals(namespace)) {
                error("PREFIX " + prefix, "prefix '" + prefix + ":' is not its usual namespace", "<" + usual + ">");
            }
        });
        for (Parameter parameter : named.parameters()) {
            if (parameter.type() instanceof ParameterType.Datatype && query.getPrefix("xsd") == null) {
                error(parameter.variable(), "the query does not declare xsd:", "grlc writes the value with it");
            }
        }
    }

    private void columns() {
        if (query.isQueryResultStar()) {
            error("SELECT", "SELECT * leaves the columns open", "name them, in their order");
            return;
        }
        List<String> columns = query.getResultVars();
        for (String column : columns) {
            if (!named.columns().containsKey(column)) {
                error("?" + column, "column '" + column + "' is not described", "describe it under x-docket, columns");
            }
        }
        for (String described : named.columns().keySet()) {
            refuseUnknownColumn(described, columns);
        }
        named.chart().ifPresent(chart -> {
            refuseUnknownColumn(chart.x(), columns);
            refuseUnknownColumn(chart.y(), columns);
            chart.group().ifPresent(group -> refuseUnknownColumn(group, columns));
        });
    }

    private void refuseUnknownColumn(String column, List<String> columns) {
        if (!columns.contains(column)) {
            error(
                    column,
                    "the query has no column '" + column + "'",
                    Nearest.hint(column, columns, "it has " + String.join(", ", columns)));
        }
    }

    /** Total where every column has its part in it, or every variable that rows are grouped by. */
    private void order() {
        Set<Var> ordered = new HashSet<>();
        if (query.hasOrderBy()) {
            ExprVars.varsMentioned(ordered, query.getOrderBy());
        }
        List<Var> missing = query.getProjectVars().stream()
                .filter(column -> !ordered.contains(column))
                .toList();
        boolean byGroups =
                query.hasGroupBy() && ordered.containsAll(query.getGroupBy().getVars());
        if (!missing.isEmpty() && !byGroups) {
            error(
                    "ORDER",
                    "the rows have no total order, " + missing + " not in it",
                    "add them at the end of ORDER BY");
        }
    }

    private void example() {
        for (Parameter parameter : named.parameters()) {
            if (parameter.required() && !named.example().containsKey(parameter.name())) {
                error(
                        parameter.variable(),
                        "the example does not give '" + parameter.name() + "', which is required",
                        "x-docket, example: {" + parameter.name() + ": …}");
            }
        }
    }

    /** At the first place where the text is found, below the header if it can be; a parsed query has no places. */
    private void error(String where, String message, String hint) {
        String text = named.text();
        int at = text.indexOf(where, Math.max(0, text.indexOf('\n', text.lastIndexOf("#+"))));
        if (at < 0) {
            at = text.indexOf(where);
        }
        if (at < 0) {
            problems.error(new Location(named.file(), 1, 0), message, hint);
            return;
        }
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        problems.error(new Location(named.file(), line, at - text.lastIndexOf('\n', at)), message, hint);
    }
}
