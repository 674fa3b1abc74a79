package docket.query.explain;

import docket.claims.Bound;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import docket.query.bounded.Deadline;
import docket.query.explain.CellNote.Assumed;
import docket.query.explain.CellNote.Bounded;
import docket.query.explain.CellNote.Idle;
import docket.query.explain.CellNote.Open;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Standing;
import docket.query.explain.Origins.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The cells of an answer that tell less than they seem to: empty because sources disagree, a type that they disagree on, a
 * status that none of them states, a number that is a mere bound, the sum or the type of what is not in effect where no column
 * says so. What fills a cell is read off the query, so that this works for any query that names the things of its rows.
 */
public final class CellNotes {
    /** For an answer of which nothing is to be said. */
    public static final CellNotes NONE = new CellNotes(Map.of(), GraphFactory.createDefaultGraph(), Iris.standard());

    private static final OwnQuery BEHIND = OwnQuery.of(CellNotes.class, "cell-notes");
    private static final Node TYPE = RDF.type.asNode();

    /** Statuses of what has no effect. */
    private static final Set<Node> IDLE = Set.of(Enf.term("annulled"), Enf.term("conditional"), Enf.term("planned"));

    private final Map<Var, List<Origin>> origins;
    private final Graph graph;
    private final Mentions mentions;

    private CellNotes(Map<Var, List<Origin>> origins, Graph graph, Iris iris) {
        this.origins = origins;
        this.graph = graph;
        this.mentions = new Mentions(graph, iris);
    }

    /** Asks once for all rows, where there are many in blocks; not at all where no cell can have a note. */
    public static CellNotes of(Query query, List<Binding> rows, Endpoint endpoint, Iris iris, Deadline deadline) {
        Map<Var, List<Origin>> origins = Origins.of(query);
        Set<Node> things = new LinkedHashSet<>();
        for (Binding row : rows) {
            origins.forEach((column, from) -> from.stream()
                    .filter(origin -> !row.contains(column) || isNoted(origin))
                    .flatMap(origin -> thing(row, origin).stream())
                    .forEach(things::add));
        }
        Graph graph = GraphFactory.createDefaultGraph();
        Blocks.collect(BEHIND, List.copyOf(things), endpoint, deadline, graph);
        return new CellNotes(origins, graph, iris);
    }

    /** Whether there may be a note on a value that it gives. */
    private static boolean isNoted(Origin origin) {
        return origin.figure()
                || origin.property().equals(TYPE)
                || origin.property().equals(Enf.status);
    }

    public Optional<CellNote> on(Binding row, Var column) {
        return origins.getOrDefault(column, List.of()).stream()
                .flatMap(origin -> (row.contains(column) ? on(row, column, origin) : open(row, origin)).stream())
                .findFirst();
    }

    private Optional<CellNote> on(Binding row, Var column, Origin origin) {
        if (origin.figure()) {
            return bound(row, origin).or(() -> idle(row, origin));
        }
        if (origin.property().equals(TYPE)) {
            return open(row, origin).or(() -> hasFigure(row, origin.thing()) ? Optional.empty() : idle(row, origin));
        }
        return thing(row, origin)
                .filter(thing -> graph.contains(thing, Enf.status, row.get(column)) && !IDLE.contains(row.get(column)))
                .map(thing -> new Assumed());
    }

    private Optional<CellNote> open(Binding row, Origin origin) {
        return thing(row, origin).flatMap(thing -> {
            Account account = new AccountReader(thing, graph, mentions, "").read(origin.property());
            return account.standing() == Standing.OPEN
                    ? Optional.of(new Open(mentions.of(thing), account))
                    : Optional.empty();
        });
    }

    private Optional<CellNote> bound(Binding row, Origin origin) {
        return thing(row, origin)
                .flatMap(thing -> mentions.object(thing, origin.property()))
                .flatMap(sum -> mentions.object(sum, Enf.bound))
                .flatMap(term -> Bound.of(term.getLiteralLexicalForm()))
                .map(Bounded::new);
    }

    private Optional<CellNote> idle(Binding row, Origin origin) {
        return thing(row, origin)
                .filter(thing -> !tellsStatus(origin.thing()))
                .flatMap(thing -> mentions.objects(thing, Enf.status).stream()
                        .filter(IDLE::contains)
                        .findFirst())
                .map(status -> new Idle(mentions.of(status)));
    }

    /** Where the note would stand, too. */
    private boolean hasFigure(Binding row, Var thing) {
        return origins.entrySet().stream()
                .filter(column -> row.contains(column.getKey()))
                .flatMap(column -> column.getValue().stream())
                .anyMatch(origin -> origin.figure() && origin.thing().equals(thing));
    }

    private boolean tellsStatus(Var thing) {
        return origins.values().stream()
                .flatMap(List::stream)
                .anyMatch(origin ->
                        origin.property().equals(Enf.status) && origin.thing().equals(thing));
    }

    private static Optional<Node> thing(Binding row, Origin origin) {
        return Optional.ofNullable(row.get(origin.thing())).filter(Node::isURI);
    }
}
