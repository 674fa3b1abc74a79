package docket.claims;

import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** What the ontology says of properties, classes and concepts: the one thing that decides how a fact is read. */
public final class Ontology {
    /** What the program itself writes down: their properties are no keys of a fact, nothing of the register is one. */
    static final List<Node> RECORDS =
            List.of(Enf.Claim, Enf.Verdict, Enf.Candidate, Enf.Amount, Enf.Quantity, Enf.Source);

    private final Graph graph;
    private final SortedMap<String, Property> properties;
    private final Set<String> classes;
    private final Set<String> terms;
    private final SortedMap<String, Set<String>> schemes = new TreeMap<>();

    /** @param terms local names of all that it has */
    Ontology(Graph graph, SortedMap<String, Property> properties, Set<String> classes, Set<String> terms) {
        this.graph = graph;
        this.properties = Collections.unmodifiableSortedMap(properties);
        this.classes = Set.copyOf(classes);
        this.terms = Set.copyOf(terms);
        graph.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                .forEach(triple -> local(triple.getObject())
                        .ifPresent(scheme -> local(triple.getSubject())
                                .ifPresent(concept -> schemes.computeIfAbsent(scheme, s -> new HashSet<>())
                                        .add(concept))));
    }

    /** The terms as they stand in {@code ontology/*.ttl}, shapes aside. */
    public Graph graph() {
        return graph;
    }

    /** Every property that a fact can state, by its key. */
    public Map<String, Property> properties() {
        return properties;
    }

    public Optional<Property> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    public boolean isClass(String name) {
        return classes.contains(name);
    }

    public Collection<String> classes() {
        return classes;
    }

    /** The class itself and everything above it, nearest first. */
    public List<String> superclasses(String name) {
        return upwards(name, RDFS.subClassOf.asNode());
    }

    public boolean isSubclass(String name, String ancestor) {
        return superclasses(name).contains(ancestor);
    }

    /** The class itself and everything below it, by name. */
    public List<String> subclasses(String ancestor) {
        return classes.stream()
                .filter(name -> isSubclass(name, ancestor))
                .sorted()
                .toList();
    }

    /** Whether a thing can be one: a class, but none of the machinery's own records. */
    public boolean isStatable(String name) {
        return isClass(name)
                && RECORDS.stream()
                        .flatMap(record -> local(record).stream())
                        .noneMatch(record -> isSubclass(name, record));
    }

    /** Every class that a thing can be, by name. */
    public List<String> statable() {
        return classes.stream().filter(this::isStatable).sorted().toList();
    }

    /** The concept itself and everything broader, nearest first. */
    public List<String> broader(String concept) {
        return upwards(concept, SKOS.broader.asNode());
    }

    /** Names of all schemes of concepts. */
    public Set<String> schemes() {
        return Collections.unmodifiableSet(schemes.keySet());
    }

    /** Local names of a scheme's concepts; of every scheme's where it is null. */
    public Collection<String> concepts(@Nullable String scheme) {
        if (scheme != null) {
            return Collections.unmodifiableSet(schemes.getOrDefault(scheme, Set.of()));
        }
        return schemes.values().stream().flatMap(Set::stream).distinct().toList();
    }

    /** The unit that a curator's word names: a concept's local name or one of its {@code skos:altLabel}s. */
    public Optional<String> unit(String word) {
        return concepts("UnitScheme").stream()
                .filter(unit -> unit.equals(word) || altLabels(unit).anyMatch(word::equals))
                .findFirst();
    }

    /** What a curator may write as a unit, by name. */
    public SortedSet<String> unitWords() {
        return concepts("UnitScheme").stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), altLabels(unit)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A term's {@code skos:prefLabel} or {@code rdfs:label}, else its local name. */
    public String label(String name) {
        return Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())
                .flatMap(label -> graph.stream(Enf.term(name), label, Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(name);
    }

    private Stream<String> altLabels(String concept) {
        return graph.stream(Enf.term(concept), SKOS.altLabel.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    /** Tells each term of our namespace that this ontology does not have: it would mean nothing, in silence. */
    public void refuseUnknown(Map<Node, Location> named, Problems problems) {
        named.forEach((node, at) -> local(node)
                .filter(name -> !terms.contains(name))
                .ifPresent(name -> problems.error(
                        at,
                        "unknown term 'enf:" + name + "'",
                        Nearest.hint(name, terms, "the ontology has no such term"))));
    }

    /** Tells each class and concept that stands above itself: whoever went down from it would never end. */
    void refuseCircles(Map<Node, Location> places, Problems problems) {
        for (Node relation : List.of(RDFS.subClassOf.asNode(), SKOS.broader.asNode())) {
            places.forEach((term, at) -> local(term)
                    .filter(name -> upwards(name, relation).stream()
                            .anyMatch(above -> graph.contains(Enf.term(above), relation, term)))
                    .ifPresent(name -> problems.error(
                            at,
                            "'enf:" + name + "' stands above itself, by one or more "
                                    + (relation.equals(SKOS.broader.asNode()) ? "skos:broader" : "rdfs:subClassOf"),
                            "take one of them out of the circle")));
        }
    }

    private List<String> upwards(String name, Node relation) {
        List<String> found = new ArrayList<>(List.of(name));
        for (int next = 0; next < found.size(); next++) {
            graph.stream(Enf.term(found.get(next)), relation, Node.ANY)
                    .map(Triple::getObject)
                    .flatMap(above -> local(above).stream())
                    .filter(above -> !found.contains(above))
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }

    /** The local name of a term in the ontology's namespace. */
    static Optional<String> local(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.ENF)
                ? Optional.of(node.getURI().substring(Iris.ENF.length()))
                : Optional.empty();
    }
}
