package docket.query.bounded;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** A value that is compared where we cannot look on: with a look at the clock before, and no larger than it may be. */
final class Watched extends ExprFunction1 {
    private final Deadline deadline;

    Watched(Expr value, Deadline deadline) {
        super(value, "value");
        this.deadline = deadline;
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        deadline.check();
        return null;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return Magnitude.checked(value);
    }

    @Override
    public Expr copy(Expr value) {
        return new Watched(value, deadline);
    }
}
