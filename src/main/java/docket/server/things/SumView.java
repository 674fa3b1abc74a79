package docket.server.things;

import docket.claims.Enf;
import docket.query.OwnQuery;
import docket.query.named.Catalogue;
import docket.server.html.Cell;
import docket.server.html.ThingFact;
import docket.server.html.ThingPage;
import docket.server.html.ThingSection;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** The page of an amount or a quantity: what it is, who states it, and of what it holds. */
record SumView(Catalogue catalogue, Asking asking, String key, Node sum) {
    private static final OwnQuery PARTS = OwnQuery.of(SumView.class, "sum");
    private static final List<Part> TABLES =
            List.of(Part.Own.of("Of what it holds", "holding"), Part.Own.of("Who states it", "stating"));

    ThingPage page() {
        List<Binding> parts = asking.about(PARTS.parse(), sum);
        List<ThingFact> facts = parts.stream()
                .map(row -> Facts.plain(
                        asking.cells().of(row.get("property")), asking.cells().of(row.get("value"))))
                .toList();
        List<ThingSection> sections = new ArrayList<>();
        PartTables tables = new PartTables(catalogue, asking, sum, key);
        TABLES.forEach(part -> tables.of(part).ifPresent(sections::add));
        Cell itself = asking.cells().of(sum);
        boolean money = parts.stream().anyMatch(row -> row.get("property").equals(Enf.currency));
        return new ThingPage(
                Cells.document(key),
                sum.getURI(),
                key,
                List.of(),
                itself.text(),
                List.of(asking.cells().of(money ? Enf.Amount : Enf.Quantity)),
                "",
                facts,
                "",
                sections,
                List.of(),
                new SchemaOrg(asking).sum(sum, itself.text()));
    }
}
