package docket.server.things;

import docket.query.explain.Citations;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Basis;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.Explanation.Standing;
import docket.query.explain.Mention;
import docket.query.explain.Statement;
import docket.server.html.Cell;
import docket.server.html.ThingFact;
import docket.server.html.ThingFact.Evidence;
import docket.server.html.ThingFact.Value;
import docket.server.view.Cells;
import docket.server.view.PlainValues;
import docket.server.view.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/** Turns the accounts of an explanation into the facts of a page, what a reader wants first at the top. */
final class FactTable {
    /** What a table holds of one property; the rest is a query away. */
    private static final int MOST_VALUES = 50;

    private static final List<String> FIRST = List.of(
            "publisher",
            "dcterms:publisher",
            "dcterms:issued",
            "dcterms:language",
            "type",
            "role",
            "officerOf",
            "imposedBy",
            "imposedOn",
            "targets",
            "heldBy",
            "voicedBy",
            "broughtBy",
            "heardBy",
            "contests",
            "settles",
            "outcome",
            "stance",
            "amount",
            "amountEUR",
            "consideration",
            "share",
            "date",
            "since",
            "status",
            "requires",
            "conditionalOn",
            "followsFrom",
            "breaches",
            "law",
            "violation",
            "ground");

    private final Cells cells;
    private final Citations citations;
    private final String all;

    /** @param all where everything that is stated of the thing stands; empty where nothing does */
    FactTable(Cells cells, Collection<Account> accounts, String all) {
        this.cells = cells;
        this.citations = new Citations(accounts.stream()
                .flatMap(account -> Stream.concat(
                        account.candidates().stream().map(Candidate::support),
                        account.basis().stream().map(Basis::support)))
                .flatMap(Collection::stream)
                .toList());
        this.all = all;
    }

    List<ThingFact> of(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> !isInHeader(account))
                .sorted(Comparator.comparingInt(account -> place(account.property())))
                .map(account -> fact(account, Map.of()))
                .toList();
    }

    /** A type that nobody disputes or supports stands above the table. */
    private static boolean isInHeader(Account account) {
        return account.property().equals("type") && account.standing() == Standing.REGISTER;
    }

    private static int place(String property) {
        int place = FIRST.indexOf(property);
        return place < 0 ? FIRST.size() : place;
    }

    /** @param ids of the places that links from elsewhere lead to, by the value's IRI or lexical form */
    ThingFact fact(Account account, Map<String, String> ids) {
        boolean open = account.standing() == Standing.OPEN;
        List<Value> values = new ArrayList<>();
        account.basis()
                .ifPresent(basis -> account.holds().forEach(holds -> values.add(following(account, holds, basis))));
        List<Value> others = new ArrayList<>();
        for (Candidate candidate : account.candidates()) {
            boolean holds = candidate.standing().equals("accepted");
            (holds ? values : others).add(value(account, candidate, ids));
        }
        List<Value> shown = values.stream().limit(MOST_VALUES).toList();
        int cut = values.size() - shown.size();
        return new ThingFact(property(account), open, shown, others, open || !ids.isEmpty(), cut, cut > 0 ? all : "");
    }

    Cell property(Account account) {
        return cells.property(NodeFactory.createURI(account.predicate()));
    }

    private Value following(Account account, Mention value, Basis basis) {
        return new Value(
                cell(value, account.property()), "", "", cells.prose(basis.reason()), evidence(basis.support()));
    }

    private Value value(Account account, Candidate candidate, Map<String, String> ids) {
        boolean judged = account.standing() == Standing.ACCEPTED || account.standing() == Standing.OPEN;
        boolean first = candidate.standing().equals("accepted") && ids.isEmpty();
        String rule = PlainWords.rule(candidate.rule());
        String reason =
                judged && !first ? candidate.reason().map(text -> text + rule).orElse("") : "";
        return new Value(
                cell(candidate.value(), account.property()),
                ids.getOrDefault(candidate.value().value(), ""),
                judged && !first ? candidate.standing() : "",
                cells.prose(reason),
                evidence(candidate.support()));
    }

    /** @param property of which it is the value */
    Cell cell(Mention mention, String property) {
        return cells.href(mention.value()).isEmpty()
                ? Cell.text(PlainValues.of(property, mention.value()).orElse(mention.text()))
                : cell(mention);
    }

    Cell cell(Mention mention) {
        String href = cells.href(mention.value());
        return href.isEmpty()
                ? Cell.text(mention.text())
                : Cell.link(
                        mention.text(),
                        href,
                        cells.of(NodeFactory.createURI(mention.value())).name());
    }

    private List<Evidence> evidence(List<Statement> statements) {
        return statements.stream().limit(MOST_VALUES).map(this::evidence).toList();
    }

    private Evidence evidence(Statement statement) {
        List<String> notes = new ArrayList<>();
        if (statement.inferred()) {
            notes.add("inferred by the curator");
        }
        if (statement.conversionOf().isPresent()) {
            notes.add("the source's own conversion");
        }
        return new Evidence(
                citations.name(statement.source()),
                cell(statement.source()),
                place(statement),
                statement.anchor().orElse(""),
                statement.saidBy().map(this::cell).orElse(Cell.EMPTY),
                statement.via().map(this::cell).orElse(Cell.EMPTY),
                notes,
                cells.href(statement.claim()));
    }

    static String place(Statement statement) {
        return Optional.of(statement)
                .filter(known -> known.number() > 0)
                .map(known -> (known.row() ? "row " : "paragraph ") + known.number())
                .orElse("");
    }
}
