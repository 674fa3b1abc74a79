package docket.server.things;

import docket.claims.Enf;
import docket.query.OwnQuery;
import docket.query.explain.Citations;
import docket.query.explain.Explanation;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.Statement;
import docket.server.html.Cell;
import docket.server.html.Link;
import docket.server.html.ThingFact;
import docket.server.html.ThingPage;
import docket.server.http.Refusal;
import docket.server.view.Cells;
import docket.server.view.PlainWords;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/** The page of a claim: who says what of what, where, and what became of it. */
record ClaimView(Asking asking, String key, Node claim) {
    private static final OwnQuery ON = OwnQuery.of(ClaimView.class, "claim");

    ThingPage page() {
        Binding on = asking.about(ON.parse(), claim).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("nothing is known of '" + key + "'"));
        Explanation explanation = asking.explanations()
                .read(on.get("on").getURI(), on.get("property").getURI());
        Account account = explanation.accounts().getFirst();
        for (Candidate candidate : account.candidates()) {
            for (Statement statement : candidate.support()) {
                if (statement.claim().equals(claim.getURI())) {
                    return page(explanation, account, candidate, statement);
                }
            }
        }
        throw Refusal.notFound("nothing is known of '" + key + "'");
    }

    private ThingPage page(Explanation explanation, Account account, Candidate candidate, Statement statement) {
        FactTable table = new FactTable(asking.cells(), explanation.accounts(), "");
        Cell property = table.property(account);
        String source = statement.source().name();
        String label = explanation.label().orElse(explanation.key());
        List<ThingFact> facts = new ArrayList<>();
        facts.add(Facts.plain("of", Cell.link(label, asking.cells().href(explanation.subject()), explanation.key())));
        facts.add(Facts.plain("property", property));
        facts.add(Facts.plain("value", table.cell(statement.value(), account.property())));
        facts.add(Facts.plain("source", table.cell(statement.source())));
        facts.add(Facts.plain("place", Cell.text(place(statement))));
        statement.saidBy().ifPresent(who -> facts.add(Facts.plain("said by", table.cell(who))));
        statement.via().ifPresent(who -> facts.add(Facts.plain("said to", table.cell(who))));
        statement.asWritten().ifPresent(digits -> facts.add(Facts.plain("as curated", Cell.text(digits))));
        statement
                .conversionOf()
                .ifPresent(of -> facts.add(Facts.plain(
                        "conversion of",
                        Cell.link("a claim of the same source", asking.cells().href(of), ""))));
        if (statement.inferred()) {
            facts.add(Facts.plain("inferred", Cell.text("by the curator; the source does not say it in these words")));
        }
        facts.add(Facts.judged("standing", standing(account, candidate)));
        return new ThingPage(
                Cells.document(key),
                claim.getURI(),
                key,
                List.of(new Link(label, asking.cells().href(explanation.subject()))),
                label + ": " + property.text() + " " + statement.value().text() + " ("
                        + Citations.brief(source.substring(source.lastIndexOf('/') + 1)) + ", "
                        + FactTable.place(statement) + ")",
                List.of(asking.cells().of(Enf.Claim)),
                sentence(statement, property.text(), label),
                facts,
                "",
                List.of(),
                List.of(new Link(
                        "Why the view says what it says", asking.cells().href(explanation.subject()))),
                new SchemaOrg(asking).claim(claim.getURI(), label, property.text(), statement));
    }

    private ThingFact.Value standing(Account account, Candidate candidate) {
        String reason = candidate
                .reason()
                .orElse(account.standing() == Explanation.Standing.UNDISPUTED ? "no source says otherwise" : "");
        String rule = PlainWords.rule(candidate.rule());
        String verdict = asking.lease().iris().key(candidateVerdict(account)).orElse("");
        boolean disputed = asking.lease().endpoint().describes(NodeFactory.createURI(candidateVerdict(account)));
        Cell cell = disputed ? Cell.link("the whole verdict", Cells.document(verdict), verdict) : Cell.EMPTY;
        return new ThingFact.Value(
                cell, "", candidate.standing(), asking.cells().prose(reason + rule), List.of());
    }

    private String candidateVerdict(Account account) {
        String about = account.candidates().stream()
                .flatMap(candidate -> candidate.support().stream())
                .findFirst()
                .map(statement -> statement.subject().name())
                .orElse("");
        return asking.lease().iris().verdict(about, account.property());
    }

    private static String sentence(Statement statement, String property, String label) {
        String who = statement
                .saidBy()
                .map(speaker -> " reports what " + speaker.text() + " says of ")
                .orElse(" says of ");
        String read = statement.inferred() ? ", as the curator reads it," : "";
        return statement.source().text() + read + who + label + ": " + property + " "
                + statement.value().text() + ".";
    }

    private static String place(Statement statement) {
        String anchor = statement.anchor().map(words -> "“" + words + "”").orElse("");
        String place = FactTable.place(statement);
        return place.isEmpty() || anchor.isEmpty() ? place + anchor : place + ", " + anchor;
    }
}
