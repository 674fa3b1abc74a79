package docket.query.explain;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import docket.query.bounded.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The claims that rows of an answer rest on: for each thing that a row names, the claims on it whose value the row shows.
 * A thing, a class or a concept is shown as a cell or by its label; an amount in words, or by its number beside its
 * currency, or alone where it is in euro; a date, a code or a number as it is.
 */
final class RowClaims {
    private static final OwnQuery CLAIMS = OwnQuery.of(RowClaims.class, "row-claims");
    private static final OwnQuery LABELS = OwnQuery.of(RowClaims.class, "labels");
    private static final String EURO = "EUR";

    /** What a claim stands as where nobody contradicts it. */
    private static final String UNDISPUTED = Explanation.Standing.UNDISPUTED.term();

    private final List<Var> columns;
    private final Graph claims;
    private final Mentions mentions;
    private final Map<Node, List<Node>> bySubject;

    private RowClaims(List<Var> columns, Graph claims, Iris iris) {
        this.columns = columns;
        this.claims = claims;
        this.mentions = new Mentions(claims, iris);
        this.bySubject = claims.find(Node.ANY, RDF.subject.asNode(), Node.ANY).toList().stream()
                .collect(Collectors.groupingBy(
                        Triple::getObject, Collectors.mapping(Triple::getSubject, Collectors.toList())));
    }

    /** @param limit for all that is asked here */
    static RowClaims of(List<Var> columns, List<Binding> rows, Endpoint endpoint, Iris iris, Duration limit) {
        List<Node> things = rows.stream()
                .flatMap(row -> cells(columns, row).stream())
                .filter(cell -> cell.isURI() && iris.key(cell.getURI()).isPresent())
                .distinct()
                .toList();
        Graph claims = GraphFactory.createDefaultGraph();
        Blocks.collect(CLAIMS, things, endpoint, Deadline.after(limit), claims);
        return new RowClaims(columns, claims, iris);
    }

    /** Learns the labels of all that the rows and their claims name. */
    void label(List<Binding> rows, Endpoint endpoint, Duration limit) {
        Stream<Node> speakers = Stream.of(Enf.saidBy, Enf.via)
                .flatMap(by -> claims.find(Node.ANY, by, Node.ANY).toList().stream())
                .map(Triple::getObject);
        List<Node> named = Stream.concat(rows.stream().flatMap(row -> cells(columns, row).stream()), speakers)
                .filter(Node::isURI)
                .distinct()
                .toList();
        Blocks.collect(LABELS, named, endpoint, Deadline.after(limit), claims);
    }

    /** A cell in words, by what is known so far. */
    Mention words(Node cell) {
        return mentions.of(cell);
    }

    /** Accepted, compatible, rejected or open where sources differ, else undisputed. */
    String standing(Statement statement) {
        return mentions.object(NodeFactory.createURI(statement.claim()), Enf.standing)
                .map(Node::getLiteralLexicalForm)
                .orElse(UNDISPUTED);
    }

    /** In the order of the row's cells, then of property, value and reading. */
    List<Statement> under(Binding row) {
        List<Node> cells = cells(columns, row);
        List<Statement> all = new ArrayList<>();
        StatementReader reader = new StatementReader(mentions);
        for (Node cell : new LinkedHashSet<>(cells)) {
            List<Node> shown = bySubject.getOrDefault(cell, List.of()).stream()
                    .filter(claim -> shows(cells, cell, claim))
                    .toList();
            reader.all(shown).stream()
                    .sorted(Comparator.comparing(Statement::property)
                            .thenComparing(statement -> statement.value().name()))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean shows(List<Node> cells, Node subject, Node claim) {
        return mentions.objects(claim, RDF.object.asNode()).stream()
                .filter(value -> !value.equals(subject))
                .anyMatch(value -> cells.stream().anyMatch(cell -> cell.sameValueAs(value))
                        || says(cells, mentions.of(value).text())
                        || showsFigure(cells, value));
    }

    private boolean showsFigure(List<Node> cells, Node amount) {
        return mentions.object(amount, Enf.value).stream()
                .anyMatch(value -> cells.stream().anyMatch(cell -> isSame(cell, value))
                        && mentions.objects(amount, Enf.currency).stream()
                                .map(Node::getLiteralLexicalForm)
                                .anyMatch(currency -> currency.equals(EURO) || says(cells, currency)));
    }

    private static boolean says(List<Node> cells, String text) {
        return cells.stream()
                .anyMatch(
                        cell -> cell.isLiteral() && cell.getLiteralLexicalForm().equals(text));
    }

    private static boolean isSame(Node cell, Node number) {
        return Mentions.isNumber(cell) && decimal(cell).compareTo(decimal(number)) == 0;
    }

    private static BigDecimal decimal(Node number) {
        return new BigDecimal(number.getLiteralLexicalForm().strip());
    }

    private static List<Node> cells(List<Var> columns, Binding row) {
        return columns.stream().filter(row::contains).map(row::get).toList();
    }
}
