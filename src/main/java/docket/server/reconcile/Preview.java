package docket.server.reconcile;

import docket.query.find.Entry;
import docket.server.html.PreviewPage;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.List;

/** What tells a thing from its namesakes, on a page of the size of a card. */
record Preview(Scope scope) {
    /** Properties that tell most, by id; others have no room. */
    private static final List<String> TELLING = List.of(
            "imposedBy",
            "imposedOn",
            "broughtBy",
            "contests",
            "heardBy",
            "heldBy",
            "officerOf",
            "status",
            "outcome",
            "amount",
            "date");

    private static final int ROWS = 6;

    PreviewPage page(Entry thing) {
        Statements statements = Statements.of(List.of(thing), scope.finder(), scope.lease(), scope.deadline());
        List<PreviewPage.Row> rows = new ArrayList<>();
        if (!thing.otherNames().isEmpty()) {
            rows.add(new PreviewPage.Row("also called", thing.otherNames()));
        }
        TELLING.stream().flatMap(id -> scope.terms().property(id).stream()).forEach(property -> {
            List<String> values =
                    statements.of(thing, property).stream().map(Value::text).toList();
            if (!values.isEmpty() && rows.size() < ROWS) {
                rows.add(new PreviewPage.Row(property.name(), values));
            }
        });
        return new PreviewPage(
                Cells.document(thing.key()), thing.label(), new ResultsJson(scope.terms()).description(thing), rows);
    }
}
