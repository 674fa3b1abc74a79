package docket.server.ontology;

import docket.claims.Iris;
import docket.query.Answer;
import docket.server.html.Cell;
import docket.server.html.OntologyPage;
import docket.server.live.Lease;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of {@code terms.rq}, of which a term with two superclasses has two. */
final class OntologyView {
    /** By the kind's local name, in the order of the page. */
    private static final Map<String, String> KINDS = kinds();

    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final Cells cells;
    private final Map<String, SortedMap<String, Entry>> terms = new LinkedHashMap<>();

    private record Entry(String label, String comment, List<Cell> above, List<Cell> domain, List<Cell> range) {
        static Entry of(String label, String comment) {
            return new Entry(label, comment, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private OntologyView(Lease lease) {
        this.cells = new Cells(lease);
        KINDS.keySet().forEach(kind -> terms.put(kind, new TreeMap<>(BY_NAME)));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("Class", "Classes");
        kinds.put("ObjectProperty", "Properties between things");
        kinds.put("DatatypeProperty", "Properties with plain values");
        kinds.put("Datatype", "Datatypes");
        kinds.put("ConceptScheme", "Concept schemes");
        kinds.put("Concept", "Concepts");
        return kinds;
    }

    static OntologyPage of(Answer answer, Lease lease) {
        OntologyView view = new OntologyView(lease);
        if (answer instanceof Answer.Rows rows) {
            rows.rows().forEachRemaining(view::add);
        }
        return view.page();
    }

    private void add(Binding row) {
        String name = row.get("term").getURI().substring(Iris.ENF.length());
        Entry entry = terms.computeIfAbsent(row.get("kind").getLocalName(), kind -> new TreeMap<>(BY_NAME))
                .computeIfAbsent(name, n -> Entry.of(text(row.get("label")), text(row.get("comment"))));
        put(row.get("above"), entry.above());
        put(row.get("domain"), entry.domain());
        put(row.get("range"), entry.range());
    }

    private void put(@Nullable Node term, List<Cell> cellsOf) {
        if (term != null && !cellsOf.contains(cells.of(term))) {
            cellsOf.add(cells.of(term));
        }
    }

    private static String text(@Nullable Node literal) {
        return literal == null || !literal.isLiteral() ? "" : literal.getLiteralLexicalForm();
    }

    private OntologyPage page() {
        List<OntologyPage.Section> sections = new ArrayList<>();
        terms.forEach((kind, entries) -> {
            List<OntologyPage.Term> list = entries.entrySet().stream()
                    .map(e -> new OntologyPage.Term(
                            e.getKey(),
                            e.getValue().label(),
                            e.getValue().comment(),
                            e.getValue().above(),
                            e.getValue().domain(),
                            e.getValue().range()))
                    .toList();
            if (!list.isEmpty()) {
                sections.add(new OntologyPage.Section("kind-" + kind, KINDS.getOrDefault(kind, kind), list));
            }
        });
        return new OntologyPage(sections);
    }
}
