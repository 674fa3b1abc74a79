package docket.server.things;

import docket.claims.Enf;
import docket.query.OwnQuery;
import docket.query.explain.Explanation;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Mention;
import docket.query.explain.Statement;
import docket.server.html.Cell;
import docket.server.html.Link;
import docket.server.html.ThingFact;
import docket.server.html.ThingPage;
import docket.server.http.Refusal;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** The page of a verdict, which says what {@code docket explain KEY PROPERTY} says: every value, its standing and why. */
record VerdictView(Asking asking, String key, Node verdict) {
    private static final OwnQuery ON = OwnQuery.of(VerdictView.class, "verdict");

    ThingPage page() {
        List<Binding> candidates = asking.about(ON.parse(), verdict);
        if (candidates.isEmpty()) {
            throw Refusal.notFound("nothing is known of '" + key + "'");
        }
        Binding on = candidates.getFirst();
        Explanation explanation = asking.explanations()
                .read(on.get("on").getURI(), on.get("property").getURI());
        Account account = explanation.accounts().getFirst();
        FactTable table = new FactTable(asking.cells(), explanation.accounts(), "");
        String label = explanation.label().orElse(explanation.key());
        String property = table.property(account).text();
        List<ThingFact> facts = new ArrayList<>();
        facts.add(Facts.plain("of", Cell.link(label, asking.cells().href(explanation.subject()), explanation.key())));
        facts.add(table.fact(account, numbers(candidates)));
        return new ThingPage(
                Cells.document(key),
                verdict.getURI(),
                key,
                List.of(new Link(label, asking.cells().href(explanation.subject()))),
                property + " of " + label,
                List.of(asking.cells().of(Enf.Verdict)),
                lead(account),
                facts,
                "",
                List.of(),
                List.of(new Link("All of " + label, asking.cells().href(explanation.subject()))),
                new SchemaOrg(asking).named("Claim", verdict.getURI(), property + " of " + label));
    }

    /** Candidates have IRIs of their own, which lead to their places on the page. */
    private static Map<String, String> numbers(List<Binding> candidates) {
        Map<String, String> ids = new HashMap<>();
        for (Binding row : candidates) {
            String iri = row.get("candidate").getURI();
            Node value = row.get("value");
            ids.put(
                    value.isURI() ? value.getURI() : value.getLiteralLexicalForm(),
                    iri.substring(iri.indexOf('#') + 1));
        }
        return ids;
    }

    private static String lead(Account account) {
        String holds = account.holds().stream().map(Mention::text).collect(Collectors.joining(", "));
        long sources = account.candidates().stream()
                .flatMap(candidate -> candidate.support().stream())
                .map(Statement::source)
                .distinct()
                .count();
        String differ = sources == 1 ? "One source states several values" : "Sources differ";
        return switch (account.standing()) {
            case OPEN ->
                holds.isEmpty()
                        ? differ + ", and nothing decides: it is open which value holds."
                        : differ + ", and nothing decides between them; what they share holds: " + holds + ".";
            case ACCEPTED -> differ + "; what holds is " + holds + ".";
            case UNDISPUTED, REGISTER, DERIVED -> "What holds is " + holds + ".";
        };
    }
}
