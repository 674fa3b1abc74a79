package docket.query.bounded;

import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Functions of ARQ's that end the whole query at a value of the wrong type, such as {@code HOURS(<urn:x>)} or a duration
 * divided by zero: here that is a type error like any other (SPARQL 1.1, section 17.2), and leaves the value unbound. And
 * functions that take the longer the larger a value is: here of values that are not too large, each with a look at the clock.
 */
final class GuardedFunction {
    private GuardedFunction() {}

    static Expr of(ExprFunction1 function, Expr argument, Deadline deadline) {
        return switch (function) {
            case E_DateTimeHours f -> new OfOne(f, argument);
            case E_DateTimeMinutes f -> new OfOne(f, argument);
            case E_DateTimeSeconds f -> new OfOne(f, argument);
            case E_DateTimeTimezone f -> new OfOne(f, argument);
            case E_DateTimeTZ f -> new OfOne(f, argument);
            case E_StrUpperCase f -> f.copy(new Workable(argument, deadline));
            case E_StrLowerCase f -> f.copy(new Workable(argument, deadline));
            case E_StrEncodeForURI f -> f.copy(new Workable(argument, deadline));
            case E_IRI f -> f.copy(new Workable(argument, deadline));
            case E_StrLength f -> f.copy(new Watched(argument, deadline));
            case ExprDigest f -> f.copy(new Watched(argument, deadline));
            default -> function.copy(argument);
        };
    }

    static Expr of(ExprFunction2 function, Expr left, Expr right, Deadline deadline) {
        return switch (function) {
            case E_Multiply f -> new OfTwo(new BoundedMultiply(left, right), left, right, deadline);
            case E_Add f -> new OfTwo(f, left, right, deadline);
            case E_Subtract f -> new OfTwo(f, left, right, deadline);
            case E_Divide f -> new OfTwo(f, left, right, deadline);
            case E_Equals f -> new BoundedEquals(left, right, deadline);
            case E_NotEquals f -> new OfTwo(f, left, right, deadline);
            case E_LessThan f -> new OfTwo(f, left, right, deadline);
            case E_LessThanOrEqual f -> new OfTwo(f, left, right, deadline);
            case E_GreaterThan f -> new OfTwo(f, left, right, deadline);
            case E_GreaterThanOrEqual f -> new OfTwo(f, left, right, deadline);
            case E_StrContains f -> f.copy(new Workable(left, deadline), new Workable(right, deadline));
            case E_StrBefore f -> f.copy(new Workable(left, deadline), new Workable(right, deadline));
            case E_StrAfter f -> f.copy(new Workable(left, deadline), new Workable(right, deadline));
            case E_StrStartsWith f -> f.copy(new Watched(left, deadline), right);
            case E_StrEndsWith f -> f.copy(new Watched(left, deadline), right);
            case E_LangMatches f -> f.copy(new Workable(left, deadline), new Workable(right, deadline));
            case E_StrLang f -> new OfTwo(f, left, new Workable(right, deadline), deadline);
            case E_StrDatatype f -> new OfTwo(f, new ShortText(left), new Workable(right, deadline), deadline);
            default -> function.copy(left, right);
        };
    }

    private static NodeValue guarded(Supplier<NodeValue> evaluation) {
        try {
            NodeValue value = evaluation.get();
            value.asNode(); // a language is looked at here
            return value;
        } catch (Node.NotLiteral | ArithmeticException | IllegalArgumentException | IllegalStateException e) {
            throw new ExprEvalException(e.getMessage(), e);
        }
    }

    private static final class OfOne extends ExprFunction1 {
        private final ExprFunction1 function;

        OfOne(ExprFunction1 function, Expr argument) {
            super(argument, function.getFunctionSymbol().getSymbol());
            this.function = function;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            return guarded(() -> function.eval(value));
        }

        @Override
        public Expr copy(Expr argument) {
            return new OfOne(function, argument);
        }
    }

    private static final class OfTwo extends ExprFunction2 {
        private final ExprFunction2 function;
        private final Deadline deadline;

        OfTwo(ExprFunction2 function, Expr left, Expr right, Deadline deadline) {
            super(left, right, function.getFunctionSymbol().getSymbol(), function.getOpName());
            this.function = function;
            this.deadline = deadline;
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            deadline.check();
            return guarded(() -> function.eval(Magnitude.checked(left), Magnitude.checked(right)));
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new OfTwo(function, left, right, deadline);
        }
    }
}
