package docket.query.bounded;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REPLACE (SPARQL 1.1, section 17.4.3.15) that ends at the deadline, and at a text that is too long. */
final class BoundedReplace extends E_StrReplace {
    private static final String NAME = "REPLACE";

    /** Most groups are smaller than the match. */
    private static final int SLACK = 4;

    private final Deadline deadline;

    /** @param args text, pattern, replacement and perhaps flags */
    BoundedReplace(ExprList args, Deadline deadline) {
        super(args.get(0), args.get(1), args.get(2), args.size() > 3 ? args.get(3) : null);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        deadline.check();
        String text = Texts.string(NAME, args.get(0));
        Regex pattern = Regex.of(NAME, args.get(1), args.size() > 3 ? args.get(3) : null, deadline);
        String replacement = Texts.string(NAME, args.get(2));
        checkForm(replacement);
        String replaced = Regex.withinStack(() -> replace(pattern.matcher(text), replacement));
        return replaced.equals(text) ? args.get(0) : like(args.get(0).asNode(), replaced);
    }

    /** A match of nothing right behind another one is none, as ARQ has it: {@code .*} matches a text once. */
    private static String replace(Matcher matcher, String replacement) {
        StringBuilder replaced = new StringBuilder();
        boolean first = true;
        try {
            while (matcher.find()) {
                if (first || matcher.start() < matcher.end()) {
                    checkGrowth(matcher, replacement);
                    matcher.appendReplacement(replaced, replacement);
                    Texts.check(replaced.length());
                }
                first = false;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ExprEvalException("REPLACE: the replacement names a group that the pattern does not have");
        }
        return matcher.appendTail(replaced).toString();
    }

    /** Functions and Operators, section 5.6.4: {@code $} stands before a digit, a backslash before itself or {@code $}. */
    private static void checkForm(String replacement) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            if (c == '$' || c == '\\') {
                char next = ++i < replacement.length() ? replacement.charAt(i) : ' ';
                if (c == '$' ? next < '0' || next > '9' : next != '\\' && next != '$') {
                    throw new ExprEvalException("REPLACE: '" + c + "' in the replacement stands for nothing");
                }
            }
        }
    }

    /** The engine expands all of a replacement before it can be measured: so from above, by the whole match for each group. */
    private static void checkGrowth(Matcher matcher, String replacement) {
        long groups = replacement.chars().filter(c -> c == '$').count();
        Texts.check((groups * (matcher.end() - matcher.start()) + replacement.length()) / SLACK);
    }

    private static NodeValue like(Node original, String text) {
        String language = original.getLiteralLanguage();
        return NodeValue.makeNode(
                language.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, language));
    }

    @Override
    public Expr copy(ExprList args) {
        return new BoundedReplace(args, deadline);
    }
}
