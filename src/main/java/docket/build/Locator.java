package docket.build;

import docket.claims.Claim;
import docket.claims.Iris;
import docket.claims.Ontology;
import docket.claims.Ruling;
import docket.claims.Source;
import docket.claims.Thing;
import docket.convert.Terms;
import docket.facts.FactSink;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.problem.Location;
import docket.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of a fact for a statement of the view. Reads the facts once more when asked, so that a build without
 * violations carries no index.
 */
record Locator(FactsFiles files, Ontology ontology, Iris iris) {

    Index index() {
        Index index = new Index(new Terms(iris));
        FactsReader.read(files, ontology, index, new Problems());
        return index;
    }

    /** Local name of a property; {@code type} for {@code rdf:type}. */
    static String propertyName(Node property) {
        return property.equals(RDF.type.asNode()) ? "type" : property.getLocalName();
    }

    /** The first place of each thing, each property and each value. */
    static final class Index implements FactSink {
        private final Terms terms;
        private final Map<List<Object>, Location> places = new HashMap<>();
        private final Map<Node, Location> register = new HashMap<>();
        private final Map<List<Object>, Location> rulings = new HashMap<>();

        private Index(Terms terms) {
            this.terms = terms;
        }

        /**
         * The most exact place known: of the value, by ruling or claim, of the property, of the thing's first fact, of its
         * register block.
         */
        Location find(Node subject, @Nullable String property, @Nullable Node value) {
            return Stream.of(
                            rulings.get(key(subject, property, value)),
                            places.get(key(subject, property, value)),
                            places.get(key(subject, property, null)),
                            places.get(key(subject, null, null)),
                            register.get(subject))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Location.of("facts"));
        }

        @Override
        public void thing(Thing thing) {
            Node node = terms.thing(thing.key());
            register.putIfAbsent(node, thing.location());
            thing.statements().forEach(s -> place(node, s.property().name(), terms.node(s.value()), s.location()));
        }

        @Override
        public void source(Source source) {
            register.putIfAbsent(terms.source(source.id()), source.location());
        }

        @Override
        public void claim(Claim claim) {
            Node value = terms.node(claim.value());
            place(terms.thing(claim.subject()), claim.property().name(), value, claim.location());
            register.putIfAbsent(value, claim.location());
        }

        @Override
        public void ruling(Ruling ruling) {
            Node subject = terms.thing(ruling.subject());
            Node value = terms.node(ruling.value());
            rulings.put(key(subject, ruling.property().name(), value), ruling.location());
            register.putIfAbsent(value, ruling.location());
        }

        private void place(Node subject, String property, Node value, Location at) {
            places.putIfAbsent(key(subject, property, value), at);
            places.putIfAbsent(key(subject, property, null), at);
            places.putIfAbsent(key(subject, null, null), at);
        }

        private static List<Object> key(Node subject, @Nullable String property, @Nullable Node value) {
            return List.of(subject, Objects.requireNonNullElse(property, ""), Objects.requireNonNullElse(value, ""));
        }
    }
}
