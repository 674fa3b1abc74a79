package docket.server.things;

import docket.query.OwnQuery;
import docket.query.explain.Explanation;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Standing;
import docket.query.named.Catalogue;
import docket.server.html.Cell;
import docket.server.html.Link;
import docket.server.html.ThingFact;
import docket.server.html.ThingPage;
import docket.server.html.ThingSection;
import docket.server.queries.QueryRun;
import docket.server.view.Cells;
import docket.server.view.Hrefs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The page of a thing of the register or a source: its facts, what its kind's readers want, and what surrounds it. */
record ThingView(Catalogue catalogue, Asking asking, String key, Node thing) {
    private static final OwnQuery OF_TYPE = OwnQuery.of(ThingView.class, "of-type");
    private static final String SOURCE = "source/";

    ThingPage page(Set<String> classes) {
        Explanation explanation = asking.explanations().read(thing.getURI());
        boolean registered = !key.startsWith(SOURCE);
        String evidence = registered ? QueryRun.PREFIX + "evidence?about=" + Hrefs.encoded(key) : "";
        FactTable table = new FactTable(asking.cells(), explanation.accounts(), evidence);
        List<ThingFact> facts = table.of(explanation.accounts());
        List<Cell> types = explanation.types().stream().map(table::cell).toList();
        return new ThingPage(
                Cells.document(key),
                thing.getURI(),
                key,
                Kinds.list(classes, catalogue).or(() -> alike(explanation)).stream()
                        .toList(),
                explanation.label().orElse(key),
                types,
                registered ? "" : unrecorded(explanation),
                facts,
                rest(explanation, facts, registered),
                sections(classes),
                registered && facts.stream().anyMatch(ThingFact::hasSource)
                        ? List.of(new Link("Everything that is stated of it", evidence))
                        : List.of(),
                new SchemaOrg(asking).of(explanation, classes));
    }

    private List<ThingSection> sections(Set<String> classes) {
        List<ThingSection> sections = new ArrayList<>();
        PartTables tables = new PartTables(catalogue, asking, thing, key);
        Kinds.parts(classes).forEach(part -> tables.of(part).ifPresent(sections::add));
        Set<String> linked = sections.stream()
                .flatMap(section -> section instanceof ThingSection.Table table ? table.links() : Stream.of())
                .collect(Collectors.toSet());
        Surroundings surroundings = new Surroundings(asking, thing);
        surroundings.network().ifPresent(sections::add);
        surroundings.references(linked).ifPresent(sections::add);
        return sections;
    }

    /** The others of its type, by a query of our own. */
    private static Optional<Link> alike(Explanation explanation) {
        return explanation.types().stream()
                .findFirst()
                .map(type -> new Link(
                        "All of type " + type.text(),
                        PartTables.all(OF_TYPE.parse(), NodeFactory.createURI(type.value()))));
    }

    /** A title alone would look like the source's own, and a date of curation like one of publication. */
    private static String unrecorded(Explanation source) {
        boolean known = source.accounts().stream()
                .map(Account::property)
                .anyMatch(property -> property.endsWith("publisher") || property.endsWith("issued"));
        return known ? "" : "The title is the curator's; who published it, and when, is not recorded.";
    }

    private static String rest(Explanation explanation, List<ThingFact> facts, boolean registered) {
        boolean told = explanation.accounts().stream().anyMatch(account -> account.standing() == Standing.REGISTER);
        boolean bare = facts.stream()
                .flatMap(fact -> fact.values().stream())
                .anyMatch(value -> value.evidence().isEmpty());
        if (!told || !bare) {
            return "";
        }
        return registered
                ? "Values without marks are the register's own."
                : "Values without marks are from the source's description.";
    }
}
