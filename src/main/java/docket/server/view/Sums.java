package docket.server.view;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.OwnQuery;
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
 * Says of a sum what its number alone would not: why there is none, or how many of those counted beside it it adds up. Which
 * columns hold sums is the contract of the named queries (section 5 of the design).
 */
public final class Sums {
    private static final OwnQuery UNPRICED = OwnQuery.of(Sums.class, "unpriced");
    private static final OwnQuery FOREIGN = OwnQuery.of(Sums.class, "foreign");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String REGULATOR = "regulator";
    private static final String COUNT = "fines";
    private static final String OF_COUNT = "totalEUR";
    private static final String AMOUNT = "amount";
    private static final String IN_EURO = "amountEUR";
    private static final String TOTAL = "total";

    private static final String NOT_STATED = "not stated";
    private static final String NOT_IN_EURO = "not in euro";
    private static final String NO_RATE = "the sum is in another currency, and no reference rate converts it";

    /** What has a sum by its nature. */
    private static final Set<Node> PRICED = Set.of(term("Fine"), term("PenaltyPayment"));

    /**
     * How many fines of a regulator have no known amount in euro.
     *
     * @param unstated those of them that have no known amount at all
     * @param foreign the sums of the others, one of each currency: {@code USD 290,000,000}; empty for none
     */
    private record Missing(long euro, long unstated, String foreign) {
        String why() {
            String other = euro - unstated + " in another currency without a reference rate";
            String silent = unstated + " whose sum no source gives";
            return unstated == 0 ? other : unstated == euro ? silent : other + ", " + silent;
        }
    }

    private final Map<Node, Missing> missing;

    private Sums(Map<Node, Missing> missing) {
        this.missing = missing;
    }

    /** @param columns of the table; what it does not need is not asked */
    public static Sums of(Lease lease, List<String> columns) {
        return new Sums(columns.containsAll(List.of(REGULATOR, COUNT, OF_COUNT)) ? missing(lease) : Map.of());
    }

    private static Map<Node, Missing> missing(Lease lease) {
        Map<Node, String> foreign = foreign(lease);
        return lease.endpoint().run(UNPRICED.parse(), Map.of(), LIMIT, answer -> {
            Map<Node, Missing> found = new HashMap<>();
            if (answer instanceof Answer.Rows(var rows)) {
                rows.forEachRemaining(row -> found.put(
                        row.get(REGULATOR),
                        new Missing(
                                number(row.get("unpriced")),
                                number(row.get("unstated")),
                                foreign.getOrDefault(row.get(REGULATOR), ""))));
            }
            return found;
        });
    }

    private static Map<Node, String> foreign(Lease lease) {
        return lease.endpoint().run(FOREIGN.parse(), Map.of(), LIMIT, answer -> {
            Map<Node, String> found = new HashMap<>();
            if (answer instanceof Answer.Rows(var rows)) {
                rows.forEachRemaining(row -> found.merge(
                        row.get(REGULATOR),
                        row.get("currency").getLiteralLexicalForm() + " "
                                + Cells.grouped(row.get("sum").getLiteralLexicalForm()),
                        (all, next) -> all + " and " + next));
            }
            return found;
        });
    }

    /** @param cell of the column, as it would stand without this */
    public Cell shown(Cell cell, Binding row, String column) {
        boolean empty = row.get(column) == null;
        return switch (column) {
            case TOTAL -> empty ? Cell.unknown(NOT_STATED, "no source gives the sums") : cell;
            case AMOUNT -> empty && priced(row) ? unstated() : cell;
            case IN_EURO ->
                !empty || !priced(row)
                        ? cell
                        : row.get(AMOUNT) == null ? unstated() : Cell.unknown(NOT_IN_EURO, NO_RATE);
            case OF_COUNT -> total(cell, row);
            default -> cell;
        };
    }

    private static boolean priced(Binding row) {
        Node type = row.get("type");
        return row.get(AMOUNT) != null || type != null && PRICED.contains(type);
    }

    private static Cell unstated() {
        return Cell.unknown(NOT_STATED, "no source gives the sum");
    }

    private Cell total(Cell cell, Binding row) {
        Node count = row.get(COUNT);
        Missing without = missing.get(row.get(REGULATOR));
        if (count == null || without == null) {
            return cell;
        }
        long all = number(count);
        String beside = without.foreign().isEmpty() ? "" : ", beside " + without.foreign();
        return row.get(OF_COUNT) == null
                ? Cell.unknown(without.unstated() == all ? NOT_STATED : NOT_IN_EURO + beside, without.why())
                : cell.noted(all - without.euro() + " of " + all + " in euro" + beside, "", without.why());
    }

    private static long number(Node literal) {
        return ((Number) literal.getLiteralValue()).longValue();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Iris.term(name));
    }
}
