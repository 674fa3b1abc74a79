package docket.server.things;

import docket.query.OwnQuery;
import docket.query.explain.CellNotes;
import docket.server.html.Cell;
import docket.server.html.ThingSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What refers to a thing, and the thing among its neighbours. */
final class Surroundings {
    /** How many referring things are shown of each property. */
    private static final int MOST = 25;

    private static final OwnQuery COUNTS = OwnQuery.of(Surroundings.class, "incoming-counts");
    private static final OwnQuery INCOMING = OwnQuery.of(Surroundings.class, "incoming");
    private static final OwnQuery NETWORK = OwnQuery.of(Surroundings.class, "neighbours");

    private final Asking asking;
    private final Node thing;

    Surroundings(Asking asking, Node thing) {
        this.asking = asking;
        this.thing = thing;
    }

    /** @param linked addresses that the page leads to already, which need no second link */
    Optional<ThingSection> references(Set<String> linked) {
        List<ThingSection.Group> all = new ArrayList<>();
        for (Binding row : asking.about(COUNTS.parse(), thing)) {
            all.add(group(row.get("relation"), ((Number) row.get("things").getLiteralValue()).longValue()));
        }
        List<ThingSection.Group> rest = all.stream()
                .map(group -> group.without(linked))
                .filter(group -> group.count() > 0)
                .toList();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThingSection.References(
                        rest.equals(all) ? "What refers to it" : "What else refers to it", rest));
    }

    private ThingSection.Group group(Node relation, long count) {
        Query query = INCOMING.parse();
        query.setLimit(MOST);
        List<Cell> things =
                asking.rows(query, Map.of(Var.alloc("about"), thing, Var.alloc("relation"), relation)).stream()
                        .map(row -> asking.cells().of(row.get("thing")))
                        .toList();
        String all = count > things.size() ? PartTables.all(INCOMING.parse(), thing) : "";
        return new ThingSection.Group(asking.cells().property(relation), things, count, all);
    }

    /** A drawing of one link says no more than the link. */
    Optional<ThingSection> network() {
        List<Binding> rows = asking.about(NETWORK.parse(), thing);
        RowTable table = new RowTable(asking, Node.ANY, List.of("from", "relation", "to"), rows, CellNotes.NONE);
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new ThingSection.Network(
                        "Among its neighbours", asking.cells().href(thing.getURI()), table.shown()));
    }
}
