package docket.server.resource;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.vocabulary.XSD;

/**
 * What decides whether a query may run here, and whether its answer can be kept.
 *
 * @param service whether it calls another endpoint, wherever that hides
 * @param repeatable whether the same data always give the same answer: no NOW, RAND, UUID, STRUUID or BNODE, no function of an
 *     unknown kind, no blank node that a template makes
 */
record Features(boolean service, boolean repeatable) {

    static Features of(Query query) {
        Walk walk = new Walk();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), walk, walk.expressions);
        }
        boolean blank = query.isConstructType()
                && query.getConstructTemplate().getQuads().stream()
                        .anyMatch(quad ->
                                quad.getSubject().isBlank() || quad.getObject().isBlank());
        return new Features(walk.service, !walk.unstable && !blank);
    }

    private static final class Walk extends OpVisitorBase {
        private boolean service;
        private boolean unstable;

        private final ExprVisitorBase expressions = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 function) {
                unstable |= function instanceof Unstable || function instanceof E_Now;
            }

            @Override
            public void visit(ExprFunction1 function) {
                unstable |= function instanceof Unstable;
            }

            @Override
            public void visit(ExprFunctionN function) {
                unstable |= function instanceof E_Function called
                        && !called.getFunctionIRI().startsWith(XSD.getURI());
            }
        };

        @Override
        public void visit(OpService op) {
            service = true;
        }

        // the walker passes these two expressions by

        @Override
        public void visit(OpOrder op) {
            for (SortCondition condition : op.getConditions()) {
                Walker.walk(condition.getExpression(), this, expressions);
            }
        }

        @Override
        public void visit(OpGroup op) {
            Walker.walk(op.getGroupVars(), this, expressions);
            op.getAggregators().forEach(aggregator -> {
                if (aggregator.getAggregator().getExprList() != null) {
                    Walker.walk(aggregator.getAggregator().getExprList(), this, expressions);
                }
            });
        }
    }
}
