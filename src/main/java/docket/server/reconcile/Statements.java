package docket.server.reconcile;

import docket.query.Answer;
import docket.query.OwnQuery;
import docket.query.bounded.Deadline;
import docket.query.find.Entry;
import docket.query.find.Finder;
import docket.server.live.Lease;
import docket.server.view.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * What is known of some things, read in one go.
 *
 * @param values IRI of a thing → IRI of a property → its values, in the query's order
 */
record Statements(Map<String, Map<String, List<Value>>> values) {
    private static final OwnQuery STATEMENTS = OwnQuery.of(Statements.class, "statements");
    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    static Statements of(Collection<Entry> things, Finder finder, Lease lease, Deadline deadline) {
        if (things.isEmpty()) {
            return new Statements(Map.of());
        }
        return lease.endpoint().run(query(things), Map.of(), deadline, answer -> {
            Statements read = new Statements(new HashMap<>());
            Labels labels = new Labels(lease);
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(row -> {
                    Value value = value(row.get(VALUE), finder, lease, labels);
                    read.values
                            .computeIfAbsent(row.get(THING).getURI(), thing -> new HashMap<>())
                            .computeIfAbsent(row.get(PROPERTY).getURI(), property -> new ArrayList<>())
                            .add(value);
                });
            }
            return read;
        });
    }

    /** The things stand before the pattern, so that each is looked up and nothing is scanned. */
    private static Query query(Collection<Entry> things) {
        ElementData data = new ElementData();
        data.add(THING);
        things.forEach(thing -> data.add(BindingFactory.binding(THING, NodeFactory.createURI(thing.iri()))));
        Query query = STATEMENTS.parse();
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
        query.setQueryPattern(group);
        return query;
    }

    private static Value value(Node term, Finder finder, Lease lease, Labels labels) {
        if (term.isLiteral()) {
            return new Value(term, term.getLiteralLexicalForm(), Optional.empty());
        }
        return new Value(
                term,
                labels.of(term).orElseGet(() -> term.toString()),
                lease.iris().key(term.toString()).flatMap(finder::thing));
    }

    /** Empty where nothing is said. */
    List<Value> of(Entry thing, Term property) {
        return values.getOrDefault(thing.iri(), Map.of()).getOrDefault(property.iri(), List.of());
    }
}
