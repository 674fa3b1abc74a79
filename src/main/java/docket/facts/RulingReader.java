package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Ruling;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.List;
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

    RulingReader(Ontology ontology, Keys keys, ValueReader values, FactSink sink, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.sink = sink;
        this.problems = problems;
    }

    /** A list of rulings, also below a key {@code verdicts}. */
    void read(Tree document) {
        switch (document) {
            case Tree.Sequence list -> list.items().forEach(this::item);
            case Tree.Mapping mapping when mapping.entries().keySet().equals(Set.of("verdicts")) ->
                mapping.entries().firstEntry().getValue().value().items().forEach(this::item);
            case Tree.Mapping mapping -> unfit(mapping);
            case Tree.Scalar scalar -> unfit(scalar);
        }
    }

    private void unfit(Tree document) {
        problems.error(
                document.at(),
                "expected a list of rulings, found " + document.kind(),
                "- {about: KEY, property: NAME, value: VALUE, because: why}");
    }

    private void item(Tree item) {
        Block.of(item, "a ruling", problems).ifPresent(this::ruling);
    }

    private void ruling(Block block) {
        Optional<Tree.Scalar> about = block.requireScalar("about", "the key of the thing that it is about");
        Optional<Property> property =
                block.requireScalar("property", "the property that sources differ on").flatMap(this::property);
        Optional<Tree.Entry> value = block.require("value", "the value that holds");
        Optional<Tree.Scalar> because = block.requireScalar("because", "why, in your own words");
        block.rejectRest("a ruling", KNOWN);
        if (about.isEmpty() || property.isEmpty() || value.isEmpty() || because.isEmpty()) {
            return;
        }
        keys.mention(about.get().text(), "about", null, about.get().at());
        values.read(property.get(), value.get().value())
                .ifPresent(reading -> sink.ruling(new Ruling(
                        about.get().text(), property.get(), reading.value(), because.get().text(), block.at())));
    }

    private Optional<Property> property(Tree.Scalar name) {
        Optional<Property> property = ontology.property(name.text());
        if (property.isEmpty()) {
            problems.error(
                    name.at(),
                    "unknown property '" + name.text() + "'",
                    Nearest.hint(name.text(), ontology.properties().keySet()));
        } else if (!property.get().singleValued()) {
            problems.error(name.at(), "'" + name.text() + "' may have many values, so there is nothing to rule on", "");
            return Optional.empty();
        }
        return property;
    }
}
