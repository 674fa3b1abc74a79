package docket.server.sparql;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.Endpoint;
import docket.query.Prefixes;
import docket.query.named.Arguments;
import docket.query.named.NamedQuery;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Var;

/**
 * A named query as a text to start from: the values of its example stand in the place of its parameters, the rest is as it
 * was written. What the example does not give stays a free variable, as it does when the query is called without it.
 */
final class Example {
    private Example() {}

    /** Where the example's things are not in this store, the text is left as it is. */
    static String of(NamedQuery query, Endpoint endpoint, Iris iris) {
        Map<Var, Node> arguments;
        try {
            arguments = Arguments.bind(query, query.example(), endpoint, iris);
        } catch (Failure e) {
            if (e.kind() == Failure.Kind.USAGE) {
                return headed(query, "", query.sparql());
            }
            throw e;
        }
        PrefixMap declared =
                PrefixMapFactory.create(query.parse().getPrefixMapping().getNsPrefixMap());
        Map<String, String> known = new Prefixes(iris).all();
        Map<String, String> added = new TreeMap<>();
        String text = query.sparql();
        for (Map.Entry<Var, Node> argument : arguments.entrySet()) {
            known.forEach((prefix, namespace) -> {
                if (isBelow(argument.getValue(), namespace) && !declared.containsPrefix(prefix)) {
                    declared.add(prefix, namespace);
                    added.put(prefix, namespace);
                }
            });
            text = replace(text, argument.getKey(), NodeFmtLib.str(argument.getValue(), declared));
        }
        StringBuilder prologue = new StringBuilder();
        added.forEach((prefix, namespace) -> prologue.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append(">\n"));
        String filter = query.example().entrySet().stream()
                .map(argument -> argument.getKey() + " " + argument.getValue())
                .collect(Collectors.joining(", ", ": ", ""));
        return headed(query, query.example().isEmpty() ? "" : filter, prologue + text);
    }

    private static String headed(NamedQuery query, String filter, String text) {
        return "# " + query.summary() + filter + "\n" + text;
    }

    private static boolean isBelow(Node term, String namespace) {
        String iri = term.isURI() ? term.getURI() : term.isLiteral() ? term.getLiteralDatatypeURI() : "";
        return iri.startsWith(namespace);
    }

    /** Parameters are named so that they are found by name alone; a test runs every example against its named query. */
    private static String replace(String text, Var variable, String term) {
        return Pattern.compile("[?$]" + Pattern.quote(variable.getVarName()) + "(?![A-Za-z0-9_])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(term));
    }
}
