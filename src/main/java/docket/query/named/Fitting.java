package docket.query.named;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import docket.query.Prefixes;
import docket.query.bounded.Deadline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What of an endpoint's data fits a parameter. */
public record Fitting(Endpoint endpoint, Fit fit) {
    private static final OwnQuery KINDS = OwnQuery.of(Fitting.class, "kinds");
    private static final Var THING = Var.alloc("thing");
    private static final Var EXPECTED = Var.alloc("expected");
    private static final Var FOUND = Var.alloc("fit");
    private static final Var LABEL = Var.alloc("label");
    private static final Var OTHER = Var.alloc("other");

    /** @param names its label and other names */
    public record Named(Node thing, String label, List<String> names) {}

    /** In words, what a thing is that is known to be something else; empty for what may fit, as what the data do not know may. */
    Optional<String> otherwise(Node thing, Deadline deadline) {
        Graph kinds = endpoint.run(KINDS.parse(), Map.of(THING, thing), deadline, answer -> {
            Graph graph = GraphFactory.createDefaultGraph();
            if (answer instanceof Answer.Triples triples) {
                triples.triples().forEachRemaining(graph::add);
            }
            return graph;
        });
        List<Node> classes = Iter.toList(G.iterSP(kinds, thing, RDF.Nodes.type));
        List<Node> schemes = Iter.toList(G.iterSP(kinds, thing, SKOS.inScheme.asNode()));
        boolean fits = switch (fit.kind()) {
            case THING -> classes.stream().anyMatch(one -> kinds.contains(one, RDFS.Nodes.subClassOf, fit.expected()));
            case CLASS -> thing.equals(fit.expected()) || kinds.contains(thing, RDFS.Nodes.subClassOf, fit.expected());
            case CONCEPT -> schemes.contains(fit.expected());
        };
        if (kinds.isEmpty() || fits) {
            return Optional.empty();
        }
        return Optional.of(
                !schemes.isEmpty()
                        ? "a concept of " + names(schemes)
                        : kinds.contains(thing, RDFS.Nodes.subClassOf, Node.ANY)
                                ? "a class below " + names(Iter.toList(G.iterSP(kinds, thing, RDFS.Nodes.subClassOf)))
                                : "a thing of class " + names(classes));
    }

    /** As a caller would write those of the ontology. */
    private static String names(List<Node> terms) {
        Prefixes prefixes = new Prefixes(Iris.standard());
        return terms.stream()
                .map(term -> prefixes.shorten(term.toString()).replaceFirst("^enf:", ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** By IRI; ten thousand names at most. */
    public List<Named> all(Deadline deadline) {
        return endpoint.run(fit.query().parse(), Map.of(EXPECTED, fit.expected()), deadline, answer -> {
            Map<Node, TreeSet<String>> names = new LinkedHashMap<>();
            Map<Node, String> labels = new LinkedHashMap<>();
            if (answer instanceof Answer.Rows(RowSet rows)) {
                rows.forEachRemaining(row -> {
                    Node thing = row.get(FOUND);
                    labels.putIfAbsent(thing, text(row, LABEL));
                    names.computeIfAbsent(thing, t -> new TreeSet<>()).add(text(row, LABEL));
                    if (row.contains(OTHER)) {
                        names.get(thing).add(text(row, OTHER));
                    }
                });
            }
            return labels.entrySet().stream()
                    .map(one -> new Named(
                            one.getKey(),
                            one.getValue(),
                            List.copyOf(names.getOrDefault(one.getKey(), new TreeSet<>()))))
                    .toList();
        });
    }

    private static String text(Binding row, Var column) {
        return row.get(column).getLiteralLexicalForm();
    }
}
