package docket.query.bounded;

import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** Equality of values no larger than they may be; one that the optimiser still knows. */
final class BoundedEquals extends E_Equals {
    private final Deadline deadline;

    BoundedEquals(Expr left, Expr right, Deadline deadline) {
        super(left, right);
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        deadline.check();
        return super.eval(Magnitude.checked(left), Magnitude.checked(right));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedEquals(left, right, deadline);
    }
}
