package docket.query.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Pairs the rows that only the old answer has with those that only the new one has. Two rows are of the same thing where
 * they agree in the first column of things and, as far as it takes to tell rows apart, in the columns after it: a sum
 * that changed is one changed row, an appeal where there was none an added one.
 */
final class RowPairs {
    private final List<String> keys;
    private final List<Row> gone;
    private final List<Row> come;
    private final Map<Row, Row> pairs = new IdentityHashMap<>();

    /** What could not be paired. */
    private record Rest(List<Row> old, List<Row> now) {}

    RowPairs(List<String> columns, Table old, Table now) {
        this.gone = minus(old.rows(), now.rows());
        this.come = minus(now.rows(), old.rows());
        this.keys = identifying(columns);
        pair(gone, come, 0);
    }

    /** The columns in the order in which they tell things apart: the first that holds IRIs alone goes first. */
    List<String> keys() {
        return keys;
    }

    /** Changed and removed rows in the old answer's order, then added ones in the new answer's. */
    List<RowChange> changes() {
        List<RowChange> changes = new ArrayList<>();
        for (Row row : gone) {
            Row became = pairs.get(row);
            changes.add(became == null ? new RowChange.Removed(row) : new RowChange.Changed(row, became));
        }
        Set<Row> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        paired.addAll(pairs.values());
        come.stream()
                .filter(row -> !paired.contains(row))
                .map(RowChange.Added::new)
                .forEach(changes::add);
        return changes;
    }

    /** What the one has more often than the other, each as an object of its own. */
    private static List<Row> minus(List<Row> rows, List<Row> others) {
        Map<Row, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> left.merge(row, -1, Integer::sum) < 0)
                .toList();
    }

    private List<String> identifying(List<String> columns) {
        List<String> order = new ArrayList<>(columns);
        columns.stream().filter(this::isOfThings).findFirst().ifPresent(column -> {
            order.remove(column);
            order.addFirst(column);
        });
        return order;
    }

    private boolean isOfThings(String column) {
        List<Node> cells = Stream.concat(gone.stream(), come.stream())
                .flatMap(row -> row.cell(column).stream())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(Node::isURI);
    }

    private Rest pair(List<Row> old, List<Row> now, int depth) {
        boolean same = depth > 0;
        if (same && old.size() == 1 && now.size() == 1) {
            return paired(old.getFirst(), now.getFirst());
        }
        if (old.isEmpty() || now.isEmpty() || depth == keys.size()) {
            return new Rest(old, now);
        }
        Map<Optional<Node>, Rest> groups = new LinkedHashMap<>();
        old.forEach(row -> group(groups, row, depth).old().add(row));
        now.forEach(row -> group(groups, row, depth).now().add(row));
        Rest rest = new Rest(new ArrayList<>(), new ArrayList<>());
        for (Rest group : groups.values()) {
            Rest left = pair(group.old(), group.now(), depth + 1);
            rest.old().addAll(left.old());
            rest.now().addAll(left.now());
        }
        return same && rest.old().size() == 1 && rest.now().size() == 1
                ? paired(rest.old().getFirst(), rest.now().getFirst())
                : rest;
    }

    private Rest group(Map<Optional<Node>, Rest> groups, Row row, int depth) {
        return groups.computeIfAbsent(
                row.cell(keys.get(depth)), value -> new Rest(new ArrayList<>(), new ArrayList<>()));
    }

    private Rest paired(Row old, Row now) {
        pairs.put(old, now);
        return new Rest(List.of(), List.of());
    }
}
