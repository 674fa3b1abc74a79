package docket.query.bounded;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.vocabulary.XSD;

/** Puts our own functions in the place of those that know no bounds. */
final class BoundedExpressions extends ExprTransformCopy {
    private final Deadline deadline;

    private BoundedExpressions(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Everywhere in the algebra, patterns within expressions too; to be done before the optimiser works constants out. */
    static Op bound(Op op, Deadline deadline) {
        return Transformer.transform(new BoundedOperators(deadline), new BoundedExpressions(deadline), op);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        return switch (function) {
            case E_Regex regex -> new BoundedRegex(args, deadline);
            case E_StrReplace replace -> new BoundedReplace(args, deadline);
            case E_StrConcat concat -> new BoundedConcat(args, deadline);
            case E_StrSubstring part -> part.copy(firstWatched(args));
            case E_OneOf in -> new E_OneOf(args.get(0), watched(args));
            case E_NotOneOf in -> new E_NotOneOf(args.get(0), watched(args));
            case E_Function other
            when !other.getFunctionIRI().startsWith(XSD.getURI()) ->
                throw new BoundExceeded("<" + other.getFunctionIRI() + "> is none of SPARQL's functions");
            case E_Function cast
            when !cast.getFunctionIRI().equals(XSD.xstring.getURI()) ->
                new E_Function(
                        cast.getFunctionIRI(),
                        new ExprList(args.getList().stream()
                                .<Expr>map(ShortText::new)
                                .toList()));
            default -> super.transform(function, args);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return GuardedFunction.of(function, left, right, deadline);
    }

    @Override
    public Expr transform(NodeValue constant) {
        return Magnitude.checked(constant);
    }

    /** What stands in a list; constants stay such, for the optimiser. */
    private ExprList watched(ExprList args) {
        return new ExprList(args.getListRaw().stream()
                .skip(1)
                .map(arg -> arg.isConstant() ? arg : new Watched(arg, deadline))
                .toList());
    }

    private ExprList firstWatched(ExprList args) {
        ExprList watched = new ExprList(new Watched(args.get(0), deadline));
        watched.addAll(args.tail(1));
        return watched;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return GuardedFunction.of(function, argument, deadline);
    }

    /** Aggregates are copied by the visitor of expressions without asking. */
    private static final class BoundedOperators extends TransformCopy {
        private final Deadline deadline;

        BoundedOperators(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public Op transform(OpGroup group, Op inner) {
            List<ExprAggregator> bounded = group.getAggregators().stream()
                    .map(found -> new ExprAggregator(found.getVar(), bound(found.getAggregator())))
                    .toList();
            return OpGroup.create(inner, group.getGroupVars(), bounded);
        }

        private Aggregator bound(Aggregator aggregator) {
            return switch (aggregator) {
                case AggGroupConcat all ->
                    new BoundedGroupConcat.OfAll(all.getExprList().get(0), all.getSeparator());
                case AggGroupConcatDistinct each ->
                    new BoundedGroupConcat.OfEach(each.getExprList().get(0), each.getSeparator());
                case AggMin least -> watched(least);
                case AggMinDistinct least -> watched(least);
                case AggMax most -> watched(most);
                case AggMaxDistinct most -> watched(most);
                default -> aggregator;
            };
        }

        private Aggregator watched(Aggregator comparing) {
            return comparing.copy(
                    new ExprList(new Watched(comparing.getExprList().get(0), deadline)));
        }
    }
}
