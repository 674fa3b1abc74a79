package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Ruling;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code verdicts.yaml}: a curator's rulings on disagreements. */
final class RulingReader {
    private static final List<String> KNOWN = List.of("about", "property", "value", "because");

    private final Ontology ontology;
    private final Keys keys;
    private final ValueReader values;
    private final FactSink sink;
    private final Problems problems;
    private final Map<String, Location> ruled = new HashMap<>();

    RulingReader(Ontology ontology, Keys keys, ValueReader values, FactSink sink, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.sink = sink;
        this.problems = problems;
    }

    /** A list of rulings, also below a key {@code verdicts}. */
    void read(Tree document) {
        Tree list = document instanceof Tree.Mapping mapping
                        && mapping.entries().keySet().equals(Set.of("verdicts"))
                ? mapping.entries().firstEntry().getValue().value()
                : document;
        if (list instanceof Tree.Sequence) {
            list.items()
                    .forEach(item -> Block.of(item, "a ruling", KNOWN, problems).ifPresent(this::ruling));
        } else {
            list.reject(
                    problems,
                    "expected a list of rulings",
                    "- {about: KEY, property: NAME, value: VALUE, because: why}");
        }
    }

    private void ruling(Block block) {
        Optional<String> about = block.requireScalar("about", "the key of the thing that it is about")
                .flatMap(key -> keys.mention(key, "about", null));
        Optional<Property> property = block.requireScalar("property", "the property that sources differ on")
                .flatMap(this::property);
        Optional<Tree.Entry> value = block.require("value", "the value that holds");
        Optional<Tree.Scalar> because = block.requireScalar("because", "why, in your own words");
        block.rejectRest();
        Optional<ValueReader.Reading> reading =
                property.flatMap(p -> value.flatMap(entry -> values.read(p, entry.value())));
        if (about.isPresent() && property.isPresent() && reading.isPresent() && because.isPresent()) {
            rule(
                    block.at(),
                    new Ruling(
                            about.get(),
                            property.get(),
                            reading.get().value(),
                            because.get().text(),
                            value.get().value().at()));
        }
    }

    private void rule(Location at, Ruling ruling) {
        String what = ruling.subject() + " " + ruling.property().name();
        Location before = ruled.putIfAbsent(what, at);
        if (before == null) {
            sink.ruling(ruling);
        } else {
            problems.error(at, "a second ruling on " + what, "first at " + before + "; keep one");
        }
    }

    private Optional<Property> property(Tree.Scalar name) {
        Optional<Property> property = ontology.property(name.text());
        if (property.isEmpty()) {
            problems.error(
                    name.at(),
                    "unknown property '" + name.text() + "'",
                    Nearest.hint(name.text(), ontology.properties().keySet()));
        } else if (!property.get().singleValued()) {
            problems.error(
                    name.at(),
                    "'" + name.text() + "' may have many values, so there is nothing to rule on",
                    "a ruling is on a property with enf:singleValued true");
            return Optional.empty();
        }
        return property;
    }
}
