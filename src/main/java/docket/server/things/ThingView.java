package docket.server.things;

import docket.server.html.Cell;
import docket.server.html.ThingPage;
import docket.server.live.Lease;
import docket.server.queries.QueryRun;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Turns the description of a thing into its page: what it refers to by label, sums in words. */
final class ThingView {
    private final Graph graph;
    private final Cells cells;

    private ThingView(Graph graph, Lease lease) {
        this.graph = graph;
        this.cells = new Cells(lease);
    }

    static ThingPage of(String key, Node thing, Iterator<Triple> description, Lease lease) {
        Graph graph = GraphFactory.createDefaultGraph();
        description.forEachRemaining(graph::add);
        return new ThingView(graph, lease).page(key, thing);
    }

    private ThingPage page(String key, Node thing) {
        Map<String, ThingPage.Row> rows = new TreeMap<>();
        List<Cell> types = new ArrayList<>();
        graph.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                types.add(cells.of(triple.getObject()));
            } else {
                rows.computeIfAbsent(
                                triple.getPredicate().getURI(),
                                p -> new ThingPage.Row(cells.of(triple.getPredicate()), new ArrayList<>()))
                        .values()
                        .add(cells.of(triple.getObject()));
            }
        });
        rows.remove(RDFS.label.getURI());
        rows.values().forEach(row -> row.values().sort(Comparator.comparing(Cell::text)));
        String evidence = key.indexOf('/') < 0 ? QueryRun.PREFIX + "evidence?about=" + key : "";
        return new ThingPage(
                Cells.document(key), evidence, thing.getURI(), label(thing, key), types, List.copyOf(rows.values()));
    }

    private String label(Node thing, String otherwise) {
        String text = cells.of(thing).text();
        return text.equals(cells.of(thing).name()) ? otherwise : text;
    }
}
