package docket.query.bounded;

import java.util.List;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REGEX (SPARQL 1.1, section 17.4.3.14) that ends at the deadline. */
final class BoundedRegex extends E_Regex {
    private static final String NAME = "REGEX";

    private final Deadline deadline;

    /** The last pattern with its flags, which are most often constants. */
    private @Nullable Compiled last;

    private record Compiled(NodeValue pattern, @Nullable NodeValue flags, Regex compiled) {
        boolean is(NodeValue pattern, @Nullable NodeValue flags) {
            return this.pattern == pattern && this.flags == flags;
        }
    }

    /** @param args text, pattern and perhaps flags */
    BoundedRegex(ExprList args, Deadline deadline) {
        super(args.get(0), args.get(1), args.size() > 2 ? args.get(2) : null);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        deadline.check();
        String text = Texts.string(NAME, args.get(0));
        Regex pattern = compiled(args.get(1), args.size() > 2 ? args.get(2) : null);
        return NodeValue.booleanReturn(
                Regex.withinStack(() -> pattern.matcher(text).find()));
    }

    private Regex compiled(NodeValue pattern, @Nullable NodeValue flags) {
        Compiled known = last;
        if (known == null || !known.is(pattern, flags)) {
            known = new Compiled(pattern, flags, Regex.of(NAME, pattern, flags, deadline));
            last = known;
        }
        return known.compiled();
    }

    @Override
    public Expr copy(ExprList args) {
        return new BoundedRegex(args, deadline);
    }
}
