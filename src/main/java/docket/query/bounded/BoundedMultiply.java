package docket.query.bounded;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** The product of two numbers that ends before it is one with too many digits. */
final class BoundedMultiply extends E_Multiply {
    BoundedMultiply(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        Magnitude.checkDigits(Magnitude.digits(left) + Magnitude.digits(right));
        return super.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new BoundedMultiply(left, right);
    }
}
