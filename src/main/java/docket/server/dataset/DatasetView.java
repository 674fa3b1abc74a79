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
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.VOID;

/** Shows the description of the dataset to a reader. */
final class DatasetView {
    private final DescriptionGraph description;
    private final Lease lease;
    private final Cells cells;

    private DatasetView(DescriptionGraph description, Lease lease) {
        this.description = description;
        this.lease = lease;
        this.cells = new Cells(lease);
    }

    static DatasetPage of(Answer answer, Lease lease) {
        return new DatasetView(DescriptionGraph.of(answer), lease).page();
    }

    private DatasetPage page() {
        List<DatasetPage.Part> parts = new ArrayList<>();
        parts.add(new DatasetPage.Part(
                "The resolved view", "", Cells.grouped(description.text(DescriptionGraph.VIEW, VOID.triples))));
        description.objects(DescriptionGraph.ALL, VOID.subset).stream()
                .filter(graph -> !graph.equals(DescriptionGraph.VIEW))
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(graph -> parts.add(new DatasetPage.Part(
                        title(graph), graph.getURI(), Cells.grouped(description.text(graph, VOID.triples)))));
        return new DatasetPage(
                description.text(DescriptionGraph.VIEW, DCTerms.description),
                lease.generation().name(),
                description.text(DescriptionGraph.VIEW, OWL2.versionInfo),
                parts,
                terms(VOID.classPartition, VOID._class, VOID.entities),
                terms(VOID.propertyPartition, VOID.property, VOID.triples),
                SchemaDataset.of(description));
    }

    /** A source's graph is called as the source is. */
    private String title(Node graph) {
        String source = Iris.sourceGraph("");
        return graph.getURI().startsWith(source)
                ? cells.of(NodeFactory.createURI(
                                lease.iris().source(graph.getURI().substring(source.length()))))
                        .text()
                : description.text(graph, DCTerms.title);
    }

    /** Our own terms before those of others, the most used first. */
    private List<DatasetPage.Term> terms(Property partition, Property of, Property count) {
        return description.objects(DescriptionGraph.VIEW, partition).stream()
                .sorted(Comparator.comparing(
                                (Node part) -> !description.text(part, of).startsWith(Iris.ENF))
                        .thenComparing(part -> -description.number(part, count))
                        .thenComparing(part -> description.text(part, of)))
                .map(part -> new DatasetPage.Term(
                        description.object(part, of).map(cells::of).orElse(Cell.EMPTY),
                        Cells.grouped(description.text(part, count)),
                        description
                                .object(part, VOID.exampleResource)
                                .map(cells::of)
                                .orElse(Cell.EMPTY)))
                .toList();
    }
}
