package docket.server.view;

import docket.claims.Bound;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.server.live.Lease;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a reader calls a term: its label; an amount or a quantity in words, {@code over EUR 5,000,000}. To be asked within the
 * transaction of an answer.
 */
public final class Labels {
    private static final Node CLAIMS = NodeFactory.createURI(Iris.CLAIMS_GRAPH);

    private final DatasetGraph dataset;
    private final Map<Node, Optional<String>> known = new HashMap<>();

    public Labels(Lease lease) {
        this.dataset = lease.endpoint().dataset();
    }

    /** Empty for what has none, such as a claim. */
    public Optional<String> of(Node term) {
        if (!term.isURI()) {
            return Optional.empty();
        }
        Optional<String> label = known.get(term);
        if (label == null) {
            label = literal(Quad.defaultGraphIRI, term, RDFS.label.asNode()).or(() -> sum(term));
            known.put(term, label);
        }
        return label;
    }

    /** Every amount and quantity was claimed once, so its description stands with the claims, whether it holds or not. */
    private Optional<String> sum(Node term) {
        return literal(CLAIMS, term, Enf.value).map(value -> {
            String number = Cells.grouped(value);
            String words = literal(CLAIMS, term, Enf.currency)
                    .map(currency -> currency + " " + number)
                    .orElseGet(() -> number + unit(term));
            String bound = literal(CLAIMS, term, Enf.bound)
                    .flatMap(Bound::of)
                    .map(Bound::words)
                    .orElse("");
            return bound.isEmpty() ? words : bound + " " + words;
        });
    }

    private String unit(Node quantity) {
        return object(CLAIMS, quantity, Enf.unit)
                .map(unit -> " " + several(unit).orElse(unit.toString()))
                .orElse("");
    }

    /** What a number of a unit is called: {@code persons}; the unit's plural is another name of it, where it is a regular one. */
    Optional<String> several(Node unit) {
        return of(unit).map(singular -> {
            Node regular = NodeFactory.createLiteralLang(singular + "s", "en");
            return dataset.contains(Quad.defaultGraphIRI, unit, SKOS.altLabel.asNode(), regular)
                    ? singular + "s"
                    : singular;
        });
    }

    private Optional<String> literal(Node graph, Node subject, Node property) {
        return object(graph, subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Optional<Node> object(Node graph, Node subject, Node property) {
        var found = dataset.find(graph, subject, property, Node.ANY);
        return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    }
}
