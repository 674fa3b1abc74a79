package docket.query.named;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The variables of a query that cannot be replaced by a term, each with where it stands: SELECT, GROUP BY, AS, VALUES
 * (SPARQL's grammar wants a variable there) and BOUND.
 */
final class FixedPositions extends ElementVisitorBase {
    private final Map<Var, String> found = new LinkedHashMap<>();

    private FixedPositions() {}

    static Map<Var, String> of(Query query) {
        FixedPositions positions = new FixedPositions();
        positions.query(query);
        return positions.found;
    }

    private void query(Query query) {
        if (query.isSelectType()) {
            declared(query.getProject(), "SELECT");
        }
        declared(query.getGroupBy(), "GROUP BY");
        query.getHavingExprs().forEach(this::expression);
        if (query.hasOrderBy()) {
            query.getOrderBy().forEach(condition -> expression(condition.getExpression()));
        }
        if (query.hasValues()) {
            query.getValuesVariables().forEach(variable -> found.put(variable, "VALUES"));
        }
        element(query.getQueryPattern());
    }

    private void declared(VarExprList list, String position) {
        list.forEachVarExpr((variable, expression) -> {
            found.put(variable, expression == null ? position : "AS");
            if (expression != null) {
                expression(expression);
            }
        });
    }

    private void element(Element element) {
        if (element != null) {
            ElementWalker.walk(element, this);
        }
    }

    private void expression(Expr expression) {
        switch (expression) {
            case E_Bound bound
            when bound.getArg().isVariable() -> found.put(bound.getArg().asVar(), "BOUND");
            case ExprFunctionOp exists -> element(exists.getElement());
            case ExprFunction function -> function.getArgs().forEach(this::expression);
            case ExprAggregator aggregator -> {
                if (aggregator.getAggregator().getExprList() != null) {
                    aggregator.getAggregator().getExprList().forEach(this::expression);
                }
            }
            default -> {}
        }
    }

    @Override
    public void visit(ElementFilter filter) {
        expression(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
        found.put(bind.getVar(), "AS");
        expression(bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
        found.put(assign.getVar(), "AS");
        expression(assign.getExpr());
    }

    @Override
    public void visit(ElementData data) {
        data.getVars().forEach(variable -> found.put(variable, "VALUES"));
    }

    @Override
    public void visit(ElementSubQuery subQuery) {
        query(subQuery.getQuery());
    }
}
