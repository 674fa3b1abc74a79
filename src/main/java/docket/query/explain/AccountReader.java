package docket.query.explain;

import docket.claims.Enf;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Basis;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.Explanation.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Gives the account of one property of one thing, from a graph that holds the view, the claims and the verdicts on it. */
final class AccountReader {
    private static final List<String> STANDINGS = List.of("accepted", "open", "compatible", "rejected");
    private static final String REGISTER = "register";

    private final Node about;
    private final Graph graph;
    private final Mentions mentions;
    private final StatementReader statements;
    private final Derivation derivation;
    private final String told;

    /** @param told who says what no source does: {@code the register} */
    AccountReader(Node about, Graph graph, Mentions mentions, String told) {
        this.about = about;
        this.graph = graph;
        this.mentions = mentions;
        this.statements = new StatementReader(mentions);
        this.derivation = new Derivation(about, graph, mentions);
        this.told = told;
    }

    Account read(Node property) {
        List<Node> holds = mentions.objects(about, property);
        Optional<Node> verdict =
                on(property).filter(node -> is(node, Enf.Verdict)).findFirst();
        if (verdict.isPresent()) {
            return decided(property, verdict.get(), holds);
        }
        List<Node> claims = on(property).filter(node -> is(node, Enf.Claim)).toList();
        if (claims.isEmpty() && Derivation.isDerived(property)) {
            return account(property, Standing.DERIVED, holds, List.of(), Optional.of(derivation.of(property, holds)));
        }
        List<Node> values = Stream.concat(
                        holds.stream(),
                        claims.stream().flatMap(claim -> mentions.objects(claim, RDF.object.asNode()).stream()))
                .distinct()
                .toList();
        List<Candidate> candidates = values.stream()
                .map(value -> undecided(value, property, claims, holds.contains(value)))
                .sorted(Comparator.comparing(candidate -> candidate.value().name()))
                .toList();
        return account(property, undecided(claims, values, holds), holds, candidates, Optional.empty());
    }

    /** In a whole graph, all that is stated without a verdict holds. */
    private static Standing undecided(List<Node> claims, List<Node> values, List<Node> holds) {
        if (claims.isEmpty()) {
            return Standing.REGISTER;
        }
        return holds.containsAll(values) ? Standing.UNDISPUTED : Standing.OPEN;
    }

    private Account account(
            Node property, Standing standing, List<Node> holds, List<Candidate> candidates, Optional<Basis> basis) {
        return new Account(
                mentions.name(property.getURI()),
                property.getURI(),
                standing,
                holds.stream().map(value -> mentions.of(value, property)).toList(),
                candidates,
                basis);
    }

    /** With a verdict: its candidates as they stand there. */
    private Account decided(Node property, Node verdict, List<Node> holds) {
        List<Node> numbered = mentions.objects(verdict, Enf.candidate).stream()
                .sorted(Comparator.comparingInt(
                                (Node candidate) -> candidate.getURI().length())
                        .thenComparing(Node::getURI))
                .toList();
        List<Candidate> candidates = numbered.stream()
                .map(candidate -> candidate(candidate, property))
                .sorted(Comparator.comparingInt(candidate -> STANDINGS.indexOf(candidate.standing())))
                .toList();
        boolean open = text(verdict, Enf.standing).filter("open"::equals).isPresent();
        List<Node> stated = numbered.stream()
                .flatMap(candidate -> mentions.objects(candidate, RDF.object.asNode()).stream())
                .toList();
        Optional<Basis> basis = holds.isEmpty() || stated.containsAll(holds)
                ? Optional.empty()
                : Optional.of(unstated(property, holds, candidates));
        return account(property, open ? Standing.OPEN : Standing.ACCEPTED, holds, candidates, basis);
    }

    private Candidate candidate(Node candidate, Node property) {
        return new Candidate(
                mentions.object(candidate, RDF.object.asNode())
                        .map(value -> mentions.of(value, property))
                        .orElse(mentions.of(candidate)),
                text(candidate, Enf.standing).orElse(""),
                text(candidate, Enf.rule),
                text(candidate, Enf.reason),
                statements.all(mentions.objects(candidate, Enf.support)));
    }

    /** Without a verdict: a value that some sources state and none denies, or that the register alone gives. */
    private Candidate undecided(Node value, Node property, List<Node> claims, boolean holds) {
        List<Node> support = claims.stream()
                .filter(claim -> graph.contains(claim, RDF.object.asNode(), value))
                .toList();
        return new Candidate(
                mentions.of(value, property),
                holds ? "accepted" : "open",
                support.isEmpty() ? Optional.of(REGISTER) : Optional.empty(),
                support.isEmpty() ? Optional.of("only " + told + " says so") : Optional.empty(),
                statements.all(support));
    }

    /** Why a value holds beside candidates of which none is that value. */
    private Basis unstated(Node property, List<Node> holds, List<Candidate> candidates) {
        if (property.equals(RDF.type.asNode())
                && candidates.stream()
                        .anyMatch(candidate -> candidate.standing().equals("open"))) {
            return new Basis("open", "the nearest class that all of the stated ones come under", List.of());
        }
        if (Derivation.isDerived(property)) {
            return derivation.of(property, holds);
        }
        return candidates.stream()
                .findFirst()
                .map(first ->
                        new Basis(first.rule().orElse(REGISTER), first.reason().orElse(told + " says so"), List.of()))
                .orElse(new Basis(REGISTER, told + " says so", List.of()));
    }

    /** Claims and verdicts on this property. */
    private Stream<Node> on(Node property) {
        return graph
                .find(Node.ANY, RDF.predicate.asNode(), property)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(node -> graph.contains(node, RDF.subject.asNode(), about))
                .toList()
                .stream();
    }

    private boolean is(Node node, Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }

    private Optional<String> text(Node subject, Node predicate) {
        return mentions.object(subject, predicate).map(Node::getLiteralLexicalForm);
    }
}
