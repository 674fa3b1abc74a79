package docket.build;

import docket.build.Census.Tally;
import docket.claims.Iris;
import docket.query.Prefixes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * The parts of a dataset by class and by property, and of a class by property (VoID, section 4.5), each with an example. Their
 * IRIs follow from the terms: {@code dataset#class-Fine}, {@code dataset#property-rdfs:label},
 * {@code dataset#class-Fine.amount}.
 */
record Partitions(Statements out) {
    /** Takes a statement about the dataset. */
    interface Statements {
        void add(Node subject, Property predicate, Node object);
    }

    void push(Node dataset, Tally tally) {
        String prefix = dataset.getURI() + "#";
        tally.properties().forEach((property, of) -> {
            Node part = NodeFactory.createURI(prefix + "property-" + name(property));
            property(dataset, part, property, of);
            out.add(part, RDF.type, VOID.Dataset.asNode());
            number(part, VOID.distinctSubjects, of.subjects());
            example(part, of);
        });
        tally.classes().forEach((type, of) -> {
            String name = prefix + "class-" + name(type);
            Node part = NodeFactory.createURI(name);
            out.add(dataset, VOID.classPartition, part);
            out.add(part, RDF.type, VOID.Dataset.asNode());
            out.add(part, VOID._class, type);
            number(part, VOID.entities, of.subjects());
            number(part, VOID.triples, of.triples());
            example(part, of);
            // three statements each, since there are as many as classes times properties
            of.properties()
                    .forEach((property, inClass) ->
                            property(part, NodeFactory.createURI(name + "." + name(property)), property, inClass));
        });
    }

    private void property(Node of, Node part, Node property, Tally tally) {
        out.add(of, VOID.propertyPartition, part);
        out.add(part, VOID.property, property);
        number(part, VOID.triples, tally.triples());
    }

    private void example(Node part, Tally tally) {
        if (tally.example() != null) {
            out.add(part, VOID.exampleResource, tally.example());
        }
    }

    private void number(Node subject, Property predicate, long number) {
        out.add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    /** The namespaces of the classes and properties that are used, of those that have a prefix here. */
    static List<Node> vocabularies(Tally tally) {
        TreeSet<String> namespaces = new TreeSet<>();
        Stream.of(tally.classes(), tally.properties())
                .flatMap(terms -> terms.keySet().stream())
                .flatMap(term -> prefix(term).map(Map.Entry::getValue).stream())
                .forEach(namespaces::add);
        return namespaces.stream().map(NodeFactory::createURI).toList();
    }

    /** {@code Fine}, {@code rdfs:label}; percent-encoded in full where there is no prefix for it. */
    private static String name(Node term) {
        return prefix(term)
                .map(prefix -> (prefix.getValue().equals(Iris.ENF) ? "" : prefix.getKey() + ":")
                        + term.getURI().substring(prefix.getValue().length()))
                .orElseGet(() -> URLEncoder.encode(term.toString(), StandardCharsets.UTF_8));
    }

    /** The one whose namespace, with a plain name after it, is the term. */
    private static Optional<Map.Entry<String, String>> prefix(Node term) {
        return Prefixes.STANDARD.entrySet().stream()
                .filter(prefix -> term.isURI() && term.getURI().startsWith(prefix.getValue()))
                .filter(prefix ->
                        term.getURI().substring(prefix.getValue().length()).matches("[A-Za-z0-9_-]+"))
                .findFirst();
    }
}
