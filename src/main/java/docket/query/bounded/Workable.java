package docket.query.bounded;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** What a function works on in the square of its length: no longer than that may be, and with a look at the clock each time. */
final class Workable extends ExprFunction1 {
    private final Deadline deadline;

    Workable(Expr text, Deadline deadline) {
        super(text, "workable");
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(NodeValue text) {
        deadline.check();
        return Texts.workable(text);
    }

    @Override
    public Expr copy(Expr text) {
        return new Workable(text, deadline);
    }
}
