package docket.server.things;

import docket.server.view.Cells;
import docket.server.queries.QueryRun;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.server.html.Cell;
import docket.server.html.ThingPage;
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

    private ThingView(Graph graph, Iris iris) {
        this.graph = graph;
        this.cells = new Cells(iris);
    }

    static ThingPage of(String key, Node thing, Iterator<Triple> description, Iris iris) {
        Graph graph = GraphFactory.createDefaultGraph();
        description.forEachRemaining(graph::add);
        return new ThingView(graph, iris).page(key, thing);
    }

    private ThingPage page(String key, Node thing) {
        Map<String, ThingPage.Row> rows = new TreeMap<>();
        List<Cell> types = new ArrayList<>();
        graph.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                types.add(cell(triple.getObject()));
            } else {
                rows.computeIfAbsent(
                                triple.getPredicate().getURI(),
                                p -> new ThingPage.Row(cell(triple.getPredicate()), new ArrayList<>()))
                        .values()
                        .add(cell(triple.getObject()));
            }
        });
        rows.remove(RDFS.label.getURI());
        rows.values().forEach(row -> row.values().sort(Comparator.comparing(Cell::text)));
        String evidence = key.indexOf('/') < 0 ? QueryRun.PREFIX + "evidence?about=" + key : "";
        return new ThingPage(
                Cells.document(key), evidence, thing.getURI(), label(thing, key), types, List.copyOf(rows.values()));
    }

    private Cell cell(Node term) {
        Cell plain = cells.of(term);
        return term.isURI() ? Cell.link(sum(term, label(term, plain.text())), plain.href()) : plain;
    }

    private String label(Node term, String otherwise) {
        return literal(term, RDFS.label.asNode(), otherwise);
    }

    /** {@code EUR 30,500,000} for an amount or a quantity, else what was given. */
    private String sum(Node term, String otherwise) {
        String value = literal(term, Enf.value, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        String number = Cells.grouped(value);
        String bound = literal(term, Enf.bound, "exact");
        String words = switch (bound) {
            case "exact" -> "";
            case "atLeast" -> "at least ";
            case "atMost" -> "at most ";
            default -> bound + " ";
        };
        String currency = literal(term, Enf.currency, "");
        return words + (currency.isEmpty() ? number + " " + unit(term) : currency + " " + number);
    }

    private String unit(Node quantity) {
        return graph.find(quantity, Enf.unit, Node.ANY)
                .nextOptional()
                .map(triple -> cells.of(triple.getObject()).text().replaceFirst("^enf:", ""))
                .orElse("");
    }

    private String literal(Node subject, Node property, String otherwise) {
        return graph.find(subject, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().isLiteral())
                .nextOptional()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .orElse(otherwise);
    }
}
