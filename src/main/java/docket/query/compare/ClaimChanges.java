package docket.query.compare;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.query.LocalEndpoint;
import docket.query.OwnQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/** Finds the claims that one version has and the other has not; a claim's IRI is a hash over all of it. */
final class ClaimChanges {
    private static final Node CLAIMS = NodeFactory.createURI(Iris.CLAIMS_GRAPH);
    private static final OwnQuery CLAIM = OwnQuery.of(ClaimChanges.class, "claim");
    private static final Comparator<ClaimChange> ORDER = Comparator.<ClaimChange, String>comparing(
                    change -> change.about().toString())
            .thenComparing(change -> change.property().toString())
            .thenComparing(change -> change.source().toString())
            .thenComparing(ClaimChange::added)
            .thenComparing(change -> change.paragraph().map(Integer::valueOf).orElse(0))
            .thenComparing(change -> change.anchor().orElse(""))
            .thenComparing(ClaimChange::value)
            .thenComparing(change -> change.claim().toString());

    private final Query query = CLAIM.parse();
    private final Duration limit;

    /** @param limit for looking up one claim */
    ClaimChanges(Duration limit) {
        this.limit = limit;
    }

    /** By thing, property and source, what was removed first. */
    List<ClaimChange> between(DatasetGraph old, DatasetGraph now) {
        List<ClaimChange> changes = new ArrayList<>();
        only(old, now).forEach(claim -> look(claim, old, false).ifPresent(changes::add));
        only(now, old).forEach(claim -> look(claim, now, true).ifPresent(changes::add));
        changes.sort(ORDER);
        return changes;
    }

    private static List<Node> only(DatasetGraph in, DatasetGraph notIn) {
        return Txn.calculateRead(
                in,
                () -> Txn.calculateRead(
                        notIn,
                        () -> in.stream(CLAIMS, Node.ANY, RDF.Nodes.type, Enf.Claim)
                                .filter(quad -> !notIn.contains(quad))
                                .map(quad -> quad.getSubject())
                                .toList()));
    }

    private Optional<ClaimChange> look(Node claim, DatasetGraph dataset, boolean added) {
        return new LocalEndpoint(dataset)
                .run(
                        query,
                        Map.of(Var.alloc("claim"), claim),
                        limit,
                        answer -> Table.of(answer).rows().stream().findFirst().map(row -> change(row, claim, added)));
    }

    private static ClaimChange change(Row row, Node claim, boolean added) {
        return new ClaimChange(
                added,
                claim,
                row.cell("about").orElseThrow(),
                row.cell("property").orElseThrow(),
                row.cell("value").map(Node::getLiteralLexicalForm).orElse(""),
                row.cell("source").orElseThrow(),
                row.cell("paragraph").map(Node::getLiteralLexicalForm),
                row.cell("anchor").map(Node::getLiteralLexicalForm),
                row.cell("saidBy"));
    }
}
