package docket.server.dataset;

import docket.query.OwnQuery;
import docket.server.html.Disagreement;
import docket.server.html.Disagreement.Evidence;
import docket.server.html.Disagreement.Value;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Where sources disagree: a few cases that are open, a few that are decided, and one with all that is known of it. */
record DisagreementsView(Rows rows) {
    private static final OwnQuery SOME = OwnQuery.of(DisagreementsView.class, "disagreements");
    private static final OwnQuery EXAMPLE = OwnQuery.of(DisagreementsView.class, "example");
    private static final OwnQuery EVIDENCE = OwnQuery.of(DisagreementsView.class, "evidence");

    /** A disagreement, and what it is on as the data name it. */
    record Case(Node verdict, Node about, Node property, Disagreement shown) {

        Case and(Case other) {
            return new Case(verdict, about, property, shown.and(other.shown()));
        }
    }

    /** @param standing that some value has */
    List<Case> some(String standing) {
        return cases(SOME.parse(), Map.of(Var.alloc("wanted"), NodeFactory.createLiteralString(standing)), Map.of());
    }

    /** One with a value of each standing, where there is such; empty where nothing has been decided. */
    Optional<Case> example() {
        return cases(EXAMPLE.parse(), Map.of(), Map.of()).stream()
                .findFirst()
                .flatMap(found -> cases(EXAMPLE.parse(), Map.of(), evidence(found.verdict())).stream()
                        .findFirst());
    }

    /** Each row is one value; what it says of the disagreement as a whole is the same in all rows of one. */
    private List<Case> cases(Query query, Map<Var, Node> arguments, Map<Node, List<Evidence>> evidence) {
        Map<Node, Case> cases = new LinkedHashMap<>();
        rows.of(query, arguments, row -> of(row, evidence)).forEach(one -> cases.merge(one.verdict(), one, Case::and));
        return List.copyOf(cases.values());
    }

    private Case of(Binding row, Map<Node, List<Evidence>> evidence) {
        Cells cells = rows.cells();
        Value value = new Value(
                cells.of(row.get("value")),
                Rows.text(row, "standing"),
                cells.of(row.get("reason"), "reason"),
                Rows.number(row, "sources"),
                evidence.getOrDefault(row.get("candidate"), List.of()));
        return new Case(
                row.get("verdict"),
                row.get("about"),
                row.get("property"),
                new Disagreement(
                        cells.of(row.get("about")),
                        cells.property(row.get("property")),
                        row.contains("holds") ? List.of(cells.of(row.get("holds"))) : List.of(),
                        cells.href(row.get("verdict").getURI()),
                        List.of(value)));
    }

    private Map<Node, List<Evidence>> evidence(Node verdict) {
        Map<Node, List<Evidence>> all = new HashMap<>();
        rows.of(EVIDENCE.parse(), Map.of(Var.alloc("about"), verdict), row -> {
            String paragraph = Rows.text(row, "paragraph");
            all.computeIfAbsent(row.get("candidate"), candidate -> new ArrayList<>())
                    .add(new Evidence(
                            rows.cells().code(row.get("source")).text(),
                            rows.cells().of(row.get("source")),
                            paragraph.isEmpty() ? "" : "paragraph " + paragraph,
                            Rows.text(row, "anchor"),
                            rows.cells().of(row.get("speaker"))));
            return row;
        });
        return all;
    }
}
