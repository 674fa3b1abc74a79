package docket.query.find;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Asks an endpoint what its things are called and what they are. */
final class EntryReader {
    private static final OwnQuery NAMES = OwnQuery.of(EntryReader.class, "names");
    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    /** Subject IRI → property → values, in the query's order. */
    private final Map<String, Map<Node, List<String>>> said = new HashMap<>();

    private EntryReader() {}

    static List<Entry> read(Endpoint endpoint, Iris iris, Duration limit) {
        EntryReader reader = new EntryReader();
        return endpoint.run(NAMES.parse(), Map.of(), limit, answer -> {
            if (answer instanceof Answer.Rows rows) {
                rows.rows().forEachRemaining(reader::note);
            }
            reader.said.values().forEach(values -> values.values().forEach(Collections::sort));
            return reader.entries(iris);
        });
    }

    private void note(Binding row) {
        Node thing = row.get(THING);
        Node value = row.get(VALUE);
        if (thing.isURI()) {
            said.computeIfAbsent(thing.getURI(), iri -> new HashMap<>(4))
                    .computeIfAbsent(row.get(PROPERTY), property -> new ArrayList<>(1))
                    .add(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
        }
    }

    private List<Entry> entries(Iris iris) {
        List<Entry> entries = new ArrayList<>();
        said.forEach((thing, values) -> {
            List<String> labels = values.getOrDefault(RDFS.label.asNode(), List.of());
            if (!labels.isEmpty()) {
                iris.key(thing).ifPresent(key -> entries.add(entry(thing, key, labels.getFirst(), values)));
            }
        });
        return entries;
    }

    private Entry entry(String thing, String key, String label, Map<Node, List<String>> values) {
        Set<String> types = new LinkedHashSet<>(values.getOrDefault(RDF.type.asNode(), List.of()));
        for (String type : List.copyOf(types)) {
            types.addAll(said.getOrDefault(type, Map.of()).getOrDefault(RDFS.subClassOf.asNode(), List.of()));
        }
        return new Entry(
                thing,
                key,
                label,
                values.getOrDefault(SKOS.altLabel.asNode(), List.of()),
                List.copyOf(types),
                values.getOrDefault(Enf.term("country"), List.of("")).getFirst());
    }
}
