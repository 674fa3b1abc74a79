package docket.query.bounded;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * How many patterns a row of a query comes through: triple patterns, tables and steps of paths, those of EXISTS too. ARQ keeps
 * a row as a chain of as many parts, and looks for its variables in the cube of their number; its optimiser and TDB2's work
 * in more than the square of it, and neither looks at the clock meanwhile.
 */
final class Joined {
    /** A row of so many takes some milliseconds. */
    private static final int MOST = 200;

    private Joined() {}

    /** @param op as the parser wrote it, not optimised yet */
    static Op checked(Op op) {
        if (patterns(op) > MOST) {
            throw new BoundExceeded("the query joins more than " + MOST + " patterns");
        }
        return op;
    }

    private static int patterns(Op op) {
        return switch (op) {
            case OpBGP block -> block.getPattern().size();
            case OpPath path -> steps(path.getTriplePath().getPath());
            case OpUnion union -> Math.max(patterns(union.getLeft()), patterns(union.getRight()));
            case OpMinus minus -> Math.max(patterns(minus.getLeft()), patterns(minus.getRight()));
            case OpLeftJoin join -> patterns(join.getLeft()) + patterns(join.getRight()) + most(list(join));
            case Op2 join -> patterns(join.getLeft()) + patterns(join.getRight());
            case OpN all ->
                all.getElements().stream().mapToInt(Joined::patterns).sum();
            case OpFilter filter ->
                patterns(filter.getSubOp()) + most(filter.getExprs().getList());
            case OpExtendAssign extend -> patterns(extend.getSubOp()) + most(list(extend.getVarExprList()));
            case OpGroup group -> patterns(group.getSubOp()) + most(list(group));
            case OpOrder order -> patterns(order.getSubOp()) + most(list(order));
            case Op1 other -> patterns(other.getSubOp());
            default -> 1;
        };
    }

    private static int steps(Path path) {
        return path instanceof P_Seq both ? steps(both.getLeft()) + steps(both.getRight()) : 1;
    }

    private static List<Expr> list(OpLeftJoin join) {
        return join.getExprs() == null ? List.of() : join.getExprs().getList();
    }

    private static List<Expr> list(VarExprList expressions) {
        return List.copyOf(expressions.getExprs().values());
    }

    private static List<Expr> list(OpGroup group) {
        return Stream.concat(
                        list(group.getGroupVars()).stream(),
                        group.getAggregators().stream().map(ExprAggregator.class::cast))
                .toList();
    }

    private static List<Expr> list(OpOrder order) {
        return order.getConditions().stream()
                .map(condition -> condition.getExpression())
                .toList();
    }

    /** Each EXISTS is asked with the row as it was before. */
    private static int most(List<Expr> expressions) {
        return expressions.stream().mapToInt(Joined::patterns).max().orElse(0);
    }

    private static int patterns(Expr expression) {
        return switch (expression) {
            case ExprFunctionOp exists -> patterns(exists.getGraphPattern());
            case ExprFunction function -> most(function.getArgs());
            case ExprAggregator aggregator ->
                aggregator.getAggregator().getExprList() == null
                        ? 0
                        : most(aggregator.getAggregator().getExprList().getList());
            default -> 0;
        };
    }
}
