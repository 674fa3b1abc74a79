package docket.query.bounded;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT (SPARQL 1.1, section 17.4.3.12) that ends at a text that is too long. */
final class BoundedConcat extends E_StrConcat {
    private final Deadline deadline;

    BoundedConcat(ExprList args, Deadline deadline) {
        super(args);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        deadline.check();
        Texts.check(args.stream()
                .mapToLong(arg -> Texts.string("CONCAT", arg).length())
                .sum());
        return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
        return new BoundedConcat(args, deadline);
    }
}
