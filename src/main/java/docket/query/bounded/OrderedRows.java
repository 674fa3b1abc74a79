package docket.query.bounded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/**
 * ORDER BY (SPARQL 1.1, section 15.1). ARQ works a key out anew for both rows of every comparison, so that one that changes,
 * such as {@code RAND()}, has no order that Java's sort accepts; here each row's keys are worked out once. Values that are
 * only comparable in part, such as times with and without a zone, can run in a circle: then they are ordered as terms.
 */
final class OrderedRows {
    private final List<SortCondition> conditions;
    private final ExecutionContext context;
    private final Deadline deadline;
    private final Steps steps;

    /** @param keys null where one has no value */
    private record Row(Binding binding, @Nullable NodeValue[] keys) {}

    private interface Comparison {
        int of(@Nullable NodeValue left, @Nullable NodeValue right);
    }

    private OrderedRows(List<SortCondition> conditions, ExecutionContext context, Deadline deadline) {
        this.conditions = conditions;
        this.context = context;
        this.deadline = deadline;
        this.steps = Steps.small(deadline);
    }

    /** Sorted when the first one is asked for. */
    static QueryIterator of(OpOrder order, QueryIterator rows, ExecutionContext context, Deadline deadline) {
        OrderedRows ordered = new OrderedRows(order.getConditions(), context, deadline);
        return ordered.later(rows, () -> ordered.all(rows));
    }

    /** The first ones of a sort; no more are held than these. */
    static QueryIterator of(OpTopN first, QueryIterator rows, ExecutionContext context, Deadline deadline) {
        OrderedRows ordered = new OrderedRows(first.getConditions(), context, deadline);
        return ordered.later(rows, () -> ordered.first(rows, first.getLimit()));
    }

    private QueryIterator later(QueryIterator rows, Supplier<Collection<Row>> gathered) {
        Iterator<Binding> sorted = new IteratorDelayedInitialization<>() {
            @Override
            protected Iterator<Binding> initializeIterator() {
                return Arrays.stream(sorted(gathered.get())).map(Row::binding).iterator();
            }
        };
        return QueryIterPlainWrapper.create(Iter.onClose(sorted, rows::close), context);
    }

    private Collection<Row> all(QueryIterator rows) {
        List<Row> all = new ArrayList<>();
        rows.forEachRemaining(row -> all.add(keyed(row)));
        return all;
    }

    private Collection<Row> first(QueryIterator rows, int most) {
        Queue<Row> first = new PriorityQueue<>(
                comparator(BindingComparator::compareNodesRaw).reversed());
        rows.forEachRemaining(row -> {
            first.add(keyed(row));
            if (first.size() > most) {
                first.remove();
            }
        });
        return first;
    }

    private Row[] sorted(Collection<Row> all) {
        try {
            return sorted(all, BindingComparator::compareNodesRaw);
        } catch (IllegalArgumentException circular) {
            return sorted(
                    all, (left, right) -> NodeCmp.compareRDFTerms(NodeValue.toNode(left), NodeValue.toNode(right)));
        }
    }

    private Row[] sorted(Collection<Row> all, Comparison comparison) {
        Row[] rows = all.toArray(Row[]::new);
        Arrays.sort(rows, comparator(comparison));
        return rows;
    }

    private Comparator<Row> comparator(Comparison comparison) {
        return (left, right) -> {
            steps.step();
            for (int key = 0; key < left.keys().length; key++) {
                if (Magnitude.isSlow(left.keys()[key])) {
                    deadline.check();
                }
                int order = comparison.of(left.keys()[key], right.keys()[key]);
                if (order != 0) {
                    return conditions.get(key).getDirection() == Query.ORDER_DESCENDING ? -order : order;
                }
            }
            return BindingComparator.compareBindingsSyntactic(left.binding(), right.binding());
        };
    }

    private Row keyed(Binding row) {
        deadline.check();
        return new Row(
                row,
                conditions.stream()
                        .map(condition -> key(condition.getExpression(), row))
                        .toArray(NodeValue[]::new));
    }

    private @Nullable NodeValue key(Expr key, Binding binding) {
        try {
            return Magnitude.checked(key.eval(binding, context));
        } catch (ExprEvalException noValue) {
            return null;
        }
    }
}
