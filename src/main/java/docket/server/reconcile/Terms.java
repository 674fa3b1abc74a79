package docket.server.reconcile;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.OwnQuery;
import docket.query.bounded.Deadline;
import docket.server.answer.Answering;
import docket.server.live.Lease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The types that can be asked for and the properties that can be compared and fetched, by id; read from the ontology. */
record Terms(Map<String, Term> types, Map<String, Term> properties) {
    private static final OwnQuery TERMS = OwnQuery.of(Terms.class, "terms");

    Terms {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The types below which all that is reconciled stands. */
    static final List<String> ROOTS = List.of("Agent", "Action", "Law");

    /** Read once a generation. */
    static Terms of(Lease lease, Answering answering) {
        return answering.kept(lease, Terms.class, deadline -> read(lease, deadline));
    }

    private static Terms read(Lease lease, Deadline deadline) {
        Map<String, Term> types = new LinkedHashMap<>();
        Map<String, Term> properties = new LinkedHashMap<>();
        lease.endpoint().run(TERMS.parse(), Map.of(), deadline, answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(row -> add(row, text(row, "kind").equals("type") ? types : properties));
            }
            return true;
        });
        return new Terms(types, properties);
    }

    private static void add(Binding row, Map<String, Term> kind) {
        String id = id(text(row, "term"));
        Term term = new Term(id, text(row, "label"), text(row, "comment"), List.of());
        List<String> above = new ArrayList<>(kind.getOrDefault(id, term).above());
        if (!text(row, "above").isEmpty()) {
            above.add(id(text(row, "above")));
        }
        kind.put(id, new Term(id, term.name(), term.description(), above));
    }

    private static String text(Binding row, String variable) {
        Node value = row.get(Var.alloc(variable));
        return value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    /** The id of a term, given as id, prefixed name or IRI. */
    static String id(String term) {
        return term.startsWith(Iris.ENF)
                ? term.substring(Iris.ENF.length())
                : term.startsWith("enf:") ? term.substring("enf:".length()) : term;
    }

    /** By id, prefixed name or IRI. */
    Optional<Term> type(String term) {
        return Optional.ofNullable(types.get(id(term)));
    }

    Optional<Term> property(String term) {
        return Optional.ofNullable(properties.get(id(term)));
    }

    /** A type and all above it. */
    Set<String> upward(String type) {
        Set<String> all = new HashSet<>(Set.of(type));
        type(type).ifPresent(term -> term.above().forEach(above -> all.addAll(upward(above))));
        return all;
    }

    /** What a thing of this type, or of one below it, may have. */
    List<Term> propertiesOf(String type) {
        return properties.values().stream()
                .filter(property -> property.above().stream()
                        .anyMatch(domain ->
                                upward(type).contains(domain) || upward(domain).contains(id(type))))
                .toList();
    }
}
