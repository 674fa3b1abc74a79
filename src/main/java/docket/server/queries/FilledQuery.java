package docket.server.queries;

import docket.query.named.NamedQuery;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The text of a named query as it was run, to be read and to go on from: terms stand in the place of its parameters, which
 * stand only where a term may (section 5 of the design). What is run is never this text.
 */
record FilledQuery(NamedQuery query) {

    /** @param arguments what was not given stays a free variable */
    String with(Map<Var, Node> arguments) {
        String text = query.sparql();
        PrefixMapping prefixes = query.parse().getPrefixMapping();
        for (Map.Entry<Var, Node> argument : arguments.entrySet()) {
            text = Pattern.compile("[?$]" + Pattern.quote(argument.getKey().getVarName()) + "\\b")
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(FmtUtils.stringForNode(argument.getValue(), prefixes)));
        }
        return text;
    }
}
