package docket.query.bounded;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A text that is to be read as a value of a datatype: no longer than the longest number. */
final class ShortText extends ExprFunction1 {
    ShortText(Expr text) {
        super(text, "text");
    }

    @Override
    public NodeValue eval(NodeValue text) {
        Magnitude.checkDigits(text.asString().length());
        return text;
    }

    @Override
    public Expr copy(Expr text) {
        return new ShortText(text);
    }
}
