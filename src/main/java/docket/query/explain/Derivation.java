package docket.query.explain;

import docket.claims.Enf;
import docket.query.explain.Explanation.Basis;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Why a measure has a status or an amount in euro that no source states, as far as the graph tells. */
final class Derivation {
    /** What the view says of how {@code amountEUR} came about; told with it, not by itself. */
    static final Node EURO_BASIS = Enf.term("amountEURBasis");

    private static final Node ANNULLED = Enf.term("annulled");
    private static final Node CONDITIONAL = Enf.term("conditional");
    private static final String LIFECYCLE = "lifecycle";

    private final Node about;
    private final Graph graph;
    private final Mentions mentions;

    Derivation(Node about, Graph graph, Mentions mentions) {
        this.about = about;
        this.graph = graph;
        this.mentions = mentions;
    }

    static boolean isDerived(Node property) {
        return property.equals(Enf.status) || property.equals(Enf.amountEUR);
    }

    Basis of(Node property, List<Node> holds) {
        if (property.equals(Enf.amountEUR)) {
            return inEuro();
        }
        if (holds.contains(ANNULLED)) {
            return annulled();
        }
        return holds.contains(CONDITIONAL) ? conditional() : imposed();
    }

    private Basis annulled() {
        List<Node> proceedings = graph.find(Node.ANY, Enf.outcome, ANNULLED)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(proceeding -> graph.contains(proceeding, Enf.contests, about))
                .toList();
        Stream<Node> outcomes =
                proceedings.stream().flatMap(proceeding -> claims(proceeding, Enf.outcome, ANNULLED).stream());
        return new Basis(LIFECYCLE, inFull(proceedings) + " contested it and had it annulled", statements(outcomes));
    }

    private Basis conditional() {
        List<Node> conditions = mentions.objects(about, Enf.conditionalOn);
        return new Basis(
                LIFECYCLE,
                "no source settles its status, and it is conditional on " + inFull(conditions),
                statements(conditions.stream().flatMap(c -> claims(about, Enf.conditionalOn, c).stream())));
    }

    private static Basis imposed() {
        return new Basis(
                LIFECYCLE,
                "no source settles its status; a sanction that is neither annulled nor conditional counts as imposed",
                List.of());
    }

    private Basis inEuro() {
        List<Node> amounts = mentions.objects(about, Enf.amount);
        String amount = amounts.stream().map(value -> mentions.of(value).text()).collect(Collectors.joining(" and "));
        String reason = mentions.object(about, EURO_BASIS)
                .map(Node::getLiteralLexicalForm)
                .orElse(amount.contains("EUR") ? "the amount that holds is in euro" : "converted from " + amount);
        return new Basis(
                "amount in euro",
                reason,
                statements(amounts.stream().flatMap(value -> claims(about, Enf.amount, value).stream())));
    }

    private String inFull(List<Node> things) {
        return things.stream()
                .map(thing -> mentions.of(thing).inFull())
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private List<Statement> statements(Stream<Node> claims) {
        return new StatementReader(mentions).all(claims.toList());
    }

    private List<Node> claims(Node subject, Node property, Node value) {
        return graph.find(Node.ANY, RDF.object.asNode(), value)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(claim -> graph.contains(claim, RDF.type.asNode(), Enf.Claim)
                        && graph.contains(claim, RDF.subject.asNode(), subject)
                        && graph.contains(claim, RDF.predicate.asNode(), property))
                .toList();
    }
}
