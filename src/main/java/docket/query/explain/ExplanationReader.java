package docket.query.explain;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Nearest;
import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Explains a thing by what any endpoint answers to two queries, so that a store and a server elsewhere explain alike. */
public final class ExplanationReader {
    private static final OwnQuery STATED = OwnQuery.of(ExplanationReader.class, "explain");
    private static final OwnQuery WORDS = OwnQuery.of(ExplanationReader.class, "explain-words");
    private static final Var ABOUT = Var.alloc("about");
    private static final String SOURCE = "source/";

    private final Endpoint endpoint;
    private final Iris iris;
    private final Duration limit;

    /** @param limit for each of the queries */
    public ExplanationReader(Endpoint endpoint, Iris iris, Duration limit) {
        this.endpoint = endpoint;
        this.iris = iris;
        this.limit = limit;
    }

    /**
     * All that there is to explain of a thing.
     *
     * @param key of the register, {@code source/…}, a term of the ontology by its local name, or an absolute IRI
     * @throws Failure of kind USAGE where the graph says nothing of it
     */
    public Explanation read(String key) {
        for (Node about : meant(key)) {
            Graph graph = GraphFactory.createDefaultGraph();
            collect(STATED, about, graph);
            if (graph.contains(about, Node.ANY, Node.ANY) || graph.contains(Node.ANY, RDF.subject.asNode(), about)) {
                collect(WORDS, about, graph);
                return explanation(about, graph);
            }
        }
        throw unknown(key);
    }

    /**
     * One property of a thing.
     *
     * @param property its name, with or without prefix, or IRI
     * @throws Failure of kind USAGE where the graph says nothing of the thing, or the thing has no such property
     */
    public Explanation read(String key, String property) {
        Explanation all = read(key);
        List<Explanation.Account> asked = all.accounts().stream()
                .filter(account -> account.isCalled(property))
                .toList();
        if (asked.isEmpty()) {
            List<String> names =
                    all.accounts().stream().map(Explanation.Account::property).toList();
            String near = Nearest.hint(property, names);
            throw Failure.usage(
                    "'" + all.key() + "' has no property '" + property + "'",
                    (near.isEmpty() ? "" : near + " ") + "it has " + String.join(", ", names));
        }
        return new Explanation(all.subject(), all.key(), all.label(), all.types(), asked);
    }

    private Explanation explanation(Node about, Graph graph) {
        Mentions mentions = new Mentions(graph, iris);
        AccountReader accounts = new AccountReader(about, graph, mentions, told(about));
        Set<Node> predicates = new HashSet<>();
        graph.find(about, Node.ANY, Node.ANY).forEach(triple -> predicates.add(triple.getPredicate()));
        graph.find(Node.ANY, RDF.subject.asNode(), about)
                .forEach(triple -> predicates.addAll(mentions.objects(triple.getSubject(), RDF.predicate.asNode())));
        predicates.remove(RDFS.label.asNode());
        predicates.remove(Derivation.EURO_BASIS);
        return new Explanation(
                about.getURI(),
                mentions.name(about.getURI()),
                mentions.label(about),
                mentions.objects(about, RDF.type.asNode()).stream()
                        .map(mentions::of)
                        .toList(),
                predicates.stream()
                        .map(accounts::read)
                        .sorted(Comparator.comparing((Explanation.Account account) ->
                                        !account.property().equals("type"))
                                .thenComparing(account -> account.property().indexOf(':') >= 0)
                                .thenComparing(Explanation.Account::property))
                        .toList());
    }

    /** Who says what no source does. */
    private String told(Node about) {
        if (about.getURI().startsWith(Iris.ENF)) {
            return "the ontology";
        }
        return iris.key(about.getURI()).filter(key -> key.startsWith(SOURCE)).isPresent()
                ? "the source's own description"
                : "the register";
    }

    private void collect(OwnQuery query, Node about, Graph into) {
        endpoint.run(query.parse(), Map.of(ABOUT, about), limit, answer -> {
            if (answer instanceof Answer.Triples triples) {
                triples.triples().forEachRemaining(into::add);
            }
            return true;
        });
    }

    /** The thing of this key, else the term of this name. */
    private List<Node> meant(String key) {
        Stream<String> meant = key.startsWith("enf:")
                ? Stream.of(Iris.term(key.substring("enf:".length())))
                : key.indexOf(':') >= 0 ? Stream.of(key) : Stream.of(iris.thing(key), Iris.term(key));
        return meant.filter(Iris::isAbsolute).map(NodeFactory::createURI).toList();
    }

    private Failure unknown(String key) {
        Set<String> known = new HashSet<>();
        endpoint.labelled().forEach(iri -> iris.key(iri).ifPresent(known::add));
        return Failure.usage(
                "unknown key '" + key + "'",
                Nearest.hint(key, known, "it takes a key of the register, source/ID or an absolute IRI"));
    }
}
