package docket.query.compare;

import docket.claims.Iris;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * Finds the changed claims that a changed row rests on: those about the thing that the row is about, and about whatever
 * refers to that thing (a regulator's sum rests on its fines, a fine's status on the appeal that contests it). A row that
 * names a source or a property is given only the claims of that source or on that property. A claim that its source
 * still makes, only with another anchor, is told where nothing else has changed.
 */
final class Causes {
    private static final String SOURCES = "source/";

    private final List<ClaimChange> changes;
    private final DatasetGraph old;
    private final DatasetGraph now;
    private final Iris iris;
    private final Set<ClaimChange.Statement> restated;

    Causes(List<ClaimChange> changes, DatasetGraph old, DatasetGraph now, Iris iris) {
        this.changes = changes;
        this.old = old;
        this.now = now;
        this.iris = iris;
        this.restated = statements(changes, true);
        restated.retainAll(statements(changes, false));
    }

    /**
     * Those about the row's own thing first; empty where no claim has changed it, but a ruling, a rate, the register or
     * the ontology.
     *
     * @param keys the columns, the one that identifies a row first
     * @param arguments of the query
     */
    List<ClaimChange> of(RowChange change, List<String> keys, Collection<Node> arguments) {
        Set<Node> terms = new HashSet<>();
        change.rows().forEach(row -> terms.addAll(row.cells().values()));
        Predicate<ClaimChange> named = named(terms);
        Optional<Node> thing = thing(change, keys, arguments);
        if (thing.isEmpty()) {
            return changes.stream().filter(named.and(this::isNews)).toList();
        }
        Node of = thing.get();
        List<ClaimChange> near = Stream.concat(
                        changes.stream().filter(claim -> claim.about().equals(of)),
                        about((subject, dataset) -> !subject.equals(of) && refers(subject, of, dataset)))
                .toList();
        List<ClaimChange> wide = near.isEmpty()
                ? about((subject, dataset) -> terms.contains(subject) || refers(of, subject, dataset))
                        .toList()
                : near;
        return Stream.<Predicate<ClaimChange>>of(named.and(this::isNews), named, this::isNews, claim -> true)
                .map(test -> wide.stream().filter(test).toList())
                .filter(claims -> !claims.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isNews(ClaimChange change) {
        return !restated.contains(change.statement());
    }

    /** What the row is about: the thing that identifies it, else what was asked about, else the first thing in it. */
    private Optional<Node> thing(RowChange change, List<String> keys, Collection<Node> arguments) {
        List<Row> rows = change.rows();
        Stream<Node> first = rows.stream().flatMap(row -> row.cell(keys.getFirst()).stream());
        Stream<Node> others =
                keys.stream().skip(1).flatMap(column -> rows.stream().flatMap(row -> row.cell(column).stream()));
        boolean ofSource =
                rows.stream().flatMap(row -> row.cell(keys.getFirst()).stream()).anyMatch(this::isSource);
        return ofSource
                ? Optional.empty()
                : Stream.of(first, arguments.stream(), others)
                        .flatMap(terms -> terms)
                        .filter(this::isThing)
                        .findFirst();
    }

    private Predicate<ClaimChange> named(Set<Node> terms) {
        boolean sources = terms.stream().anyMatch(this::isSource);
        boolean properties = changes.stream().anyMatch(claim -> terms.contains(claim.property()));
        return claim ->
                (!sources || terms.contains(claim.source())) && (!properties || terms.contains(claim.property()));
    }

    private static Set<ClaimChange.Statement> statements(List<ClaimChange> changes, boolean added) {
        return changes.stream()
                .filter(change -> change.added() == added)
                .map(ClaimChange::statement)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<ClaimChange> about(BiPredicate<Node, DatasetGraph> test) {
        Set<Node> subjects = new HashSet<>();
        changes.stream()
                .map(ClaimChange::about)
                .distinct()
                .filter(subject -> test.test(subject, old) || test.test(subject, now))
                .forEach(subjects::add);
        return changes.stream().filter(claim -> subjects.contains(claim.about()));
    }

    private static boolean refers(Node from, Node to, DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> dataset.contains(Quad.defaultGraphIRI, from, Node.ANY, to));
    }

    private boolean isThing(Node term) {
        return key(term).filter(key -> key.indexOf('/') < 0).isPresent();
    }

    private boolean isSource(Node term) {
        return key(term).filter(key -> key.startsWith(SOURCES)).isPresent();
    }

    private Optional<String> key(Node term) {
        return term.isURI() ? iris.key(term.getURI()) : Optional.empty();
    }
}
