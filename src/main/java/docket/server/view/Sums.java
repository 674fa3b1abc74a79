package docket.server.view;

import docket.claims.Iris;
import docket.query.Answer;
import docket.server.answer.OwnQuery;
import docket.server.html.Cell;
import docket.server.live.Lease;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Says of a sum what its number alone would not: that it is unknown, or how many of those counted beside it it adds up. Which
 * columns hold sums is the contract of the named queries (section 5 of the design).
 */
public final class Sums {
    private static final OwnQuery UNPRICED = OwnQuery.of(Sums.class, "unpriced");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String REGULATOR = "regulator";
    private static final String COUNT = "fines";
    private static final String OF_COUNT = "totalEUR";
    private static final String AMOUNT = "amount";
    private static final String IN_EURO = "amountEUR";
    private static final String TOTAL = "total";

    /** What has a sum by its nature. */
    private static final Set<Node> PRICED = Set.of(term("Fine"), term("PenaltyPayment"));

    private final Map<Node, Long> unpriced;

    private Sums(Map<Node, Long> unpriced) {
        this.unpriced = unpriced;
    }

    /** @param columns of the table; what it does not need is not asked */
    public static Sums of(Lease lease, List<String> columns) {
        return new Sums(columns.containsAll(List.of(REGULATOR, COUNT, OF_COUNT)) ? unpriced(lease) : Map.of());
    }

    /** By regulator, how many of its fines that stand have no known amount in euro. */
    private static Map<Node, Long> unpriced(Lease lease) {
        return lease.endpoint().run(UNPRICED.parse(), Map.of(), LIMIT, answer -> {
            Map<Node, Long> found = new HashMap<>();
            if (answer instanceof Answer.Rows(var rows)) {
                rows.forEachRemaining(row -> found.put(row.get(REGULATOR), number(row.get("unpriced"))));
            }
            return found;
        });
    }

    /** @param cell of the column, as it would stand without this */
    public Cell shown(Cell cell, Binding row, String column) {
        boolean empty = row.get(column) == null;
        return switch (column) {
            case TOTAL -> empty ? Cell.unknown("no source gives the sums") : cell;
            case AMOUNT -> empty && priced(row) ? Cell.unknown("no source gives the sum") : cell;
            case IN_EURO -> empty && priced(row) ? Cell.unknown(withoutEuro(row)) : cell;
            case OF_COUNT -> total(cell, row);
            default -> cell;
        };
    }

    private static boolean priced(Binding row) {
        Node type = row.get("type");
        return row.get(AMOUNT) != null || type != null && PRICED.contains(type);
    }

    private static String withoutEuro(Binding row) {
        return row.get(AMOUNT) == null
                ? "no source gives the sum"
                : "the sum is in another currency, and no reference rate converts it";
    }

    private Cell total(Cell cell, Binding row) {
        Node count = row.get(COUNT);
        Long without = unpriced.get(row.get(REGULATOR));
        if (count == null || without == null) {
            return cell;
        }
        Cell sum = row.get(OF_COUNT) == null ? Cell.unknown("no source gives a sum in euro") : cell;
        long all = number(count);
        return sum.noted(all - without + " of " + all + " in euro");
    }

    private static long number(Node literal) {
        return ((Number) literal.getLiteralValue()).longValue();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Iris.term(name));
    }
}
