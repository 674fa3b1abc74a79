package docket.query.bounded;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * What ORDER BY compares (SPARQL 1.1, section 15.1), with a look at the clock: ARQ works it out anew for both rows of every
 * comparison, and hears of a timeout only when it has sorted.
 */
final class WatchedKey extends ExprFunction1 {
    private final Deadline deadline;

    WatchedKey(Expr key, Deadline deadline) {
        super(key, "key");
        this.deadline = deadline;
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding row, FunctionEnv environment) {
        deadline.check();
        return null;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return value;
    }

    @Override
    public Expr copy(Expr key) {
        return new WatchedKey(key, deadline);
    }
}
