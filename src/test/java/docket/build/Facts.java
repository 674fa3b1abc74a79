package docket.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Triples of one graph by subject and predicate. */
record Facts(Map<Node, Map<Node, Set<Node>>> bySubject) {

    static Facts of(Collection<Triple> triples) {
        return new Facts(triples.stream()
                .collect(Collectors.groupingBy(
                        Triple::getSubject,
                        Collectors.groupingBy(
                                Triple::getPredicate, Collectors.mapping(Triple::getObject, Collectors.toSet())))));
    }

    List<Node> instances(Node type) {
        return bySubject.keySet().stream()
                .filter(subject -> objects(subject, RDF.type.asNode()).contains(type))
                .toList();
    }

    Set<Node> objects(Node subject, Node predicate) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(predicate, Set.of());
    }

    /** The one object there must be. */
    Node object(Node subject, Node predicate) {
        Set<Node> all = objects(subject, predicate);
        if (all.size() != 1) {
            throw new AssertionError(subject + " " + predicate + " has " + all);
        }
        return all.iterator().next();
    }

    Set<Node> objects() {
        Set<Node> all = new HashSet<>();
        bySubject.values().forEach(by -> by.values().forEach(all::addAll));
        return all;
    }
}
