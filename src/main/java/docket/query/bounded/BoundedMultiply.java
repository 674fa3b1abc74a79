package docket.query.bounded;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** The product of two numbers that ends at one with too many digits: integers and decimals have no end of their own. */
final class BoundedMultiply extends E_Multiply {
    private static final int DIGITS = 10_000;

    BoundedMultiply(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        if (digits(left) + digits(right) > DIGITS) {
            throw new BoundExceeded("the query makes a number of more than " + DIGITS + " digits");
        }
        return super.eval(left, right);
    }

    private static int digits(NodeValue value) {
        return value.isDecimal() ? value.getDecimal().precision() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedMultiply(left, right);
    }
}
