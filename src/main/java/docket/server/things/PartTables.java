package docket.server.things;

import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.server.html.Link;
import docket.server.html.ThingSection;
import docket.server.queries.QueryRun;
import docket.server.view.Hrefs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Fills the tables of a thing's page; one without a row is left out. */
final class PartTables {
    /** In rows: what is shown even where it is an aside. */
    private static final int SHORT = 12;

    private final Catalogue catalogue;
    private final Asking asking;
    private final Node thing;
    private final String key;

    PartTables(Catalogue catalogue, Asking asking, Node thing, String key) {
        this.catalogue = catalogue;
        this.asking = asking;
        this.thing = thing;
        this.key = key;
    }

    Optional<ThingSection> of(Part part) {
        return switch (part) {
            case Part.Asked asked -> catalogue.find(asked.query()).flatMap(query -> asked(asked, query));
            case Part.Picked picked -> catalogue.find(picked.query()).flatMap(query -> picked(picked, query));
            case Part.Own own -> own(own);
        };
    }

    private Optional<ThingSection> asked(Part.Asked part, NamedQuery named) {
        return named.parameter(part.parameter())
                .flatMap(parameter -> table(
                        part.title(),
                        named.parse(),
                        Map.of(Var.alloc(parameter.variable()), thing),
                        link(named.name() + "?" + part.parameter() + "=" + Hrefs.encoded(key), named.summary()),
                        false));
    }

    /** The rows are picked by a block of values at the end, which joins whatever the query gives. */
    private Optional<ThingSection> picked(Part.Picked part, NamedQuery named) {
        Query query = named.parse();
        Var column = Var.alloc(part.column());
        query.setValuesDataBlock(List.of(column), List.of(BindingFactory.binding(column, thing)));
        return table(part.title(), query, Map.of(), link(named.name(), named.summary()), false);
    }

    private Optional<ThingSection> own(Part.Own part) {
        Query query = part.query().parse();
        return table(
                part.title(),
                query,
                Map.of(Var.alloc("about"), thing),
                new Link("All rows, by a query", all(query, thing)),
                part.aside());
    }

    private Optional<ThingSection> table(
            String title, Query query, Map<Var, Node> arguments, Link whole, boolean aside) {
        List<String> columns = query.getResultVars();
        query.setLimit(RowTable.MOST + 1L);
        List<Binding> rows = asking.rows(query, arguments);
        RowTable table = new RowTable(asking, thing, columns, rows, asking.notes(query, rows));
        boolean named = whole.href().startsWith(QueryRun.PREFIX);
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(new ThingSection.Table(
                        title,
                        table.shown(),
                        named || !table.whole() ? whole : new Link("", ""),
                        aside && rows.size() > SHORT));
    }

    private static Link link(String call, String summary) {
        return new Link(summary + ": the whole query", QueryRun.PREFIX + call);
    }

    /** A query of our own as the SPARQL endpoint takes it. */
    static String all(Query query, Node about) {
        Query asked = QueryTransformOps.transform(query.cloneQuery(), Map.of(Var.alloc("about"), about));
        asked.setLimit(Query.NOLIMIT);
        return Hrefs.answer(asked.serialize());
    }
}
