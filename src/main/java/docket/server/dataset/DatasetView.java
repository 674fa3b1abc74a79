package docket.server.dataset;

import docket.claims.Iris;
import docket.query.Answer;
import docket.server.html.Cell;
import docket.server.html.DatasetPage;
import docket.server.live.Lease;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.VOID;

/** Shows the description of the dataset to a reader. */
final class DatasetView {
    private static final Node VIEW = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final Node ALL = NodeFactory.createURI(Iris.BASE + "dataset#all");

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Lease lease;
    private final Cells cells;

    private DatasetView(Lease lease) {
        this.lease = lease;
        this.cells = new Cells(lease);
    }

    static DatasetPage of(Answer answer, Lease lease) {
        DatasetView view = new DatasetView(lease);
        if (answer instanceof Answer.Triples triples) {
            triples.triples().forEachRemaining(view.graph::add);
        }
        return view.page();
    }

    private DatasetPage page() {
        List<DatasetPage.Part> parts = new ArrayList<>();
        parts.add(new DatasetPage.Part("The resolved view", "", Cells.grouped(text(VIEW, VOID.triples))));
        objects(ALL, VOID.subset).stream()
                .filter(graph -> !graph.equals(VIEW))
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(graph -> parts.add(
                        new DatasetPage.Part(title(graph), graph.getURI(), Cells.grouped(text(graph, VOID.triples)))));
        return new DatasetPage(
                text(VIEW, DCTerms.description),
                lease.generation().name(),
                text(VIEW, OWL2.versionInfo),
                parts,
                terms(VOID.classPartition, VOID._class, VOID.entities),
                terms(VOID.propertyPartition, VOID.property, VOID.triples));
    }

    /** A source's graph is called as the source is. */
    private String title(Node graph) {
        String source = Iris.sourceGraph("");
        return graph.getURI().startsWith(source)
                ? cells.of(NodeFactory.createURI(
                                lease.iris().source(graph.getURI().substring(source.length()))))
                        .text()
                : text(graph, DCTerms.title);
    }

    /** Our own terms before those of others, the most used first. */
    private List<DatasetPage.Term> terms(Property partition, Property of, Property count) {
        return objects(VIEW, partition).stream()
                .sorted(Comparator.comparing((Node part) -> !text(part, of).startsWith(Iris.ENF))
                        .thenComparing(part -> -number(part, count))
                        .thenComparing(part -> text(part, of)))
                .map(part -> new DatasetPage.Term(
                        object(part, of).map(cells::of).orElse(Cell.EMPTY),
                        Cells.grouped(text(part, count)),
                        object(part, VOID.exampleResource).map(cells::of).orElse(Cell.EMPTY)))
                .toList();
    }

    private long number(Node subject, Property property) {
        String text = text(subject, property);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private String text(Node subject, Property property) {
        return object(subject, property)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }

    private Optional<Node> object(Node subject, Property property) {
        return objects(subject, property).stream().findFirst();
    }

    private List<Node> objects(Node subject, Property property) {
        return graph.stream(subject, property.asNode(), Node.ANY)
                .map(Triple::getObject)
                .toList();
    }
}
