package docket.server.dataset;

import docket.query.OwnQuery;
import docket.query.named.Catalogue;
import docket.server.dataset.DisagreementsView.Case;
import docket.server.html.Cell;
import docket.server.html.HomePage;
import docket.server.html.QueryPage;
import docket.server.html.ResultTable;
import docket.server.html.Timeline;
import docket.server.view.Cells;
import docket.server.view.Hrefs;
import docket.server.view.Sums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Reads what the home page shows. */
record HomeView(Catalogue catalogue, Rows rows) {
    private static final OwnQuery TERMS = OwnQuery.of(HomeView.class, "terms");
    private static final OwnQuery COUNTS = OwnQuery.of(HomeView.class, "counts");
    private static final OwnQuery FOREMOST = OwnQuery.of(HomeView.class, "foremost");
    private static final OwnQuery DIFFERING = OwnQuery.of(HomeView.class, "differing");
    private static final OwnQuery TOGETHER = OwnQuery.of(HomeView.class, "together");
    private static final String REGULATORS = "regulators";
    private static final int MOST_REGULATORS = 20;
    private static final int MOST_DECIDED = 4;

    /** By the class's local name, in the order of the page. */
    private static final List<Map.Entry<String, String>> COUNTED = List.of(
            Map.entry("Measure", "sanctions"),
            Map.entry("Regulator", "regulators"),
            Map.entry("Proceeding", "proceedings"),
            Map.entry("Source", "sources"),
            Map.entry("Claim", "claims"));

    /** Those among them that have no effect, by the same names. */
    private static final Map<String, String> IDLE =
            Map.of("Measure", "planned, conditional or annulled", "Proceeding", "never brought");

    /** By the standing that tells of which kind a disagreement is. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("open", "open: nothing in the sources decides"),
            Map.entry("rejected", "decided against a source"),
            Map.entry("compatible", "only said less exactly as well, or converted"));

    private static final Var WANTED = Var.alloc("wanted");

    /** A regulator's row of the table. */
    private record Fining(Node regulator, long fines, List<Cell> cells) {}

    HomePage.Content content() {
        DisagreementsView disagreements = new DisagreementsView(rows);
        Timeline timeline = new TimelineView(rows).timeline();
        Optional<Case> example = disagreements.example();
        List<Fining> fining = fining();
        Map<String, Long> numbers = numbers();
        return new HomePage.Content(
                counts(numbers),
                foremost(numbers.getOrDefault("Measure", 0L)),
                timeline,
                fines(fining),
                differing(numbers),
                disagreements.some("open").stream().map(Case::shown).toList(),
                disagreements.some("rejected").stream()
                        .map(Case::shown)
                        .filter(decided -> example.stream()
                                .noneMatch(shown -> shown.shown().whole().equals(decided.whole())))
                        .limit(MOST_DECIDED)
                        .toList(),
                example.map(Case::shown),
                samples(example, timeline, fining));
    }

    /** Of what there is, by the local name of its class; of disagreements by their kind. */
    private Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        rows.of(COUNTS.parse(), Map.of(), row -> numbers.put(Rows.text(row, "what"), Rows.number(row, "things")));
        return numbers;
    }

    private List<HomePage.Count> counts(Map<String, Long> numbers) {
        Stream<HomePage.Count> counted =
                COUNTED.stream().map(one -> count(counted(one, numbers), numbers.getOrDefault(one.getKey(), 0L)));
        return Stream.concat(counted, Stream.of(count("statements that hold", held())))
                .toList();
    }

    /** Of the view, without those about the vocabulary's own terms. */
    private long held() {
        long ofTerms = rows.of(TERMS.parse(), Map.of(), row -> Rows.number(row, "statements"))
                .getFirst();
        return rows.lease().generation().manifest().counts().triples() - ofTerms;
    }

    private static String counted(Map.Entry<String, String> one, Map<String, Long> numbers) {
        long idle = numbers.getOrDefault("idle " + one.getKey(), 0L);
        return idle == 0 ? one.getValue() : one.getValue() + ", " + idle + " of them " + IDLE.get(one.getKey());
    }

    /** @param sanctions how many there are on all parties */
    private Optional<HomePage.Foremost> foremost(long sanctions) {
        return rows
                .of(
                        FOREMOST.parse(),
                        Map.of(),
                        row -> new HomePage.Foremost(
                                rows.cells().of(row.get("respondent")),
                                Cells.grouped(Long.toString(Rows.number(row, "sanctions"))) + " of "
                                        + Cells.grouped(Long.toString(sanctions)) + " sanctions"))
                .stream()
                .findFirst();
    }

    /** How many disagreements there are of each kind, each with the query that lists them; none where there are none at all. */
    private static List<HomePage.Differing> differing(Map<String, Long> numbers) {
        return KINDS.stream()
                .filter(kind -> numbers.getOrDefault(kind.getKey(), 0L) > 0)
                .map(kind -> new HomePage.Differing(
                        count(kind.getValue(), numbers.getOrDefault(kind.getKey(), 0L)), list(kind.getKey())))
                .toList();
    }

    private static String list(String kind) {
        Query query =
                QueryTransformOps.transform(DIFFERING.parse(), Map.of(WANTED, NodeFactory.createLiteralString(kind)));
        return Hrefs.answer(query.serialize());
    }

    private static HomePage.Count count(String what, long number) {
        return new HomePage.Count(what, Cells.grouped(Long.toString(number)));
    }

    /** Those with a fine that stands; none where there is no such named query. */
    private List<Fining> fining() {
        if (!catalogue.names().contains(REGULATORS)) {
            return List.of();
        }
        Query query = catalogue.get(REGULATORS).parse();
        Sums sums = Sums.of(rows.lease(), query.getResultVars());
        return rows.of(query, Map.of(), row -> fining(row, sums)).stream()
                .filter(regulator -> regulator.fines() > 0)
                .toList();
    }

    private Fining fining(Binding row, Sums sums) {
        Node regulator = row.get("regulator");
        long fines = Rows.number(row, "fines");
        return new Fining(
                regulator,
                fines,
                List.of(
                        rows.cells().of(regulator),
                        sums.shown(rows.cells().of(row.get("totalEUR")), row, "totalEUR"),
                        Cell.number(Cells.grouped(Long.toString(fines)))));
    }

    private Optional<HomePage.Fines> fines(List<Fining> fining) {
        if (fining.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = fining.size() <= MOST_REGULATORS;
        ResultTable table = new ResultTable(
                Stream.of("regulator", "sum in EUR", "fines")
                        .map(ResultTable.Column::bare)
                        .toList(),
                fining.stream().limit(MOST_REGULATORS).map(Fining::cells).toList(),
                0,
                whole);
        boolean drawable = table.rows().stream().anyMatch(row -> row.get(1).hasValue());
        return Optional.of(new HomePage.Fines(
                table,
                drawable
                        ? Optional.of(QueryPage.Figure.bars(0, 1, "Sum of the known fines in EUR, by regulator"))
                        : Optional.empty(),
                whole,
                rows.of(
                        TOGETHER.parse(),
                        Map.of(),
                        row -> new HomePage.Together(
                                rows.cells().of(row.get("figure")), rows.cells().of(row.get("amount"))))));
    }

    private HomePage.Samples samples(Optional<Case> example, Timeline timeline, List<Fining> fining) {
        String thing = example.map(found -> key(found.about()))
                .or(() -> Stream.concat(timeline.years().stream(), timeline.undated().stream())
                        .findFirst()
                        .map(group -> group.acts().getFirst().action().href().substring("/doc/".length())))
                .orElse("");
        return new HomePage.Samples(
                thing,
                example.map(found -> local(found.property())).orElse(""),
                fining.stream()
                        .findFirst()
                        .map(regulator -> key(regulator.regulator()))
                        .orElse(""),
                fining.stream()
                        .map(regulator -> rows.cells().of(regulator.regulator()).text())
                        .filter(name -> name.matches("[\\p{L} .-]+"))
                        .findFirst()
                        .orElse(thing));
    }

    private String key(Node thing) {
        return rows.lease().iris().key(thing.getURI()).orElse("");
    }

    /** What follows {@code #}: {@code amount} of {@code enf:amount}, {@code type} of {@code rdf:type}. */
    private static String local(Node term) {
        return term.getURI().substring(term.getURI().indexOf('#') + 1);
    }
}
