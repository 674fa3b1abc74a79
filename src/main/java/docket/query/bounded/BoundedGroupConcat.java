package docket.query.bounded;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT (SPARQL 1.1, section 18.5.1.7), of all values or of each once, that ends at a text that is too long. */
final class BoundedGroupConcat {
    private BoundedGroupConcat() {}

    static final class OfAll extends AggGroupConcat {
        OfAll(Expr expression, @Nullable String separator) {
            super(expression, separator);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Joined(getExpr(), false, getSeparator());
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new OfAll(expressions.get(0), getSeparator());
        }
    }

    static final class OfEach extends AggGroupConcatDistinct {
        OfEach(Expr expression, @Nullable String separator) {
            super(expression, separator);
        }

        @Override
        public Accumulator createAccumulator() {
            return new Joined(getExpr(), true, getSeparator());
        }

        @Override
        public Aggregator copy(ExprList expressions) {
            return new OfEach(expressions.get(0), getSeparator());
        }
    }

    private static final class Joined extends AccumulatorExpr {
        private static final String USUAL = " ";

        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private boolean begun;

        Joined(Expr expression, boolean distinct, @Nullable String separator) {
            super(expression, distinct);
            this.separator = separator == null ? USUAL : separator;
        }

        @Override
        protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
            if (begun) {
                text.append(separator);
            }
            text.append(value.asString());
            begun = true;
            Texts.check(text.length());
        }

        @Override
        protected void accumulateError(Binding row, FunctionEnv environment) {}

        @Override
        public NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
