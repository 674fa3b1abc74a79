package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Thing;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads blocks of the register: one a thing, its key first. */
final class RegisterReader {
    private static final List<String> RESERVED = List.of("type", "label", "altLabel", "exactMatch");

    private final Ontology ontology;
    private final Keys keys;
    private final ValueReader values;
    private final FactSink sink;
    private final Problems problems;
    private final Set<String> known;

    RegisterReader(Ontology ontology, Keys keys, ValueReader values, FactSink sink, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.sink = sink;
        this.problems = problems;
        this.known = new TreeSet<>(ontology.properties().keySet());
        known.addAll(RESERVED);
    }

    void read(Tree register) {
        if (!(register instanceof Tree.Mapping mapping)) {
            register.reject(problems, "a register is blocks of 'key:' and what the thing is", "");
            return;
        }
        for (Tree.Entry entry : mapping.entries().values()) {
            if (Keys.isKey(entry.key())) {
                Block.of(entry.value(), "a thing", known, problems)
                        .ifPresentOrElse(block -> thing(entry, block), () -> keys.define(unread(entry), false));
            } else {
                problems.error(entry.keyAt(), "'" + entry.key() + "' is no key", Keys.hint(entry.key()));
            }
        }
    }

    private static Thing unread(Tree.Entry entry) {
        return new Thing(entry.key(), null, entry.key(), List.of(), List.of(), List.of(), entry.keyAt());
    }

    private void thing(Tree.Entry entry, Block block) {
        Optional<Tree.Entry> typed = block.take("type");
        Optional<String> type = typed.flatMap(this::type);
        Optional<String> label =
                block.requireScalar("label", "the name that people know it by").map(Tree.Scalar::text);
        List<String> altLabels =
                block.scalars("altLabel").stream().map(Tree.Scalar::text).toList();
        List<String> matches = block.scalars("exactMatch").stream()
                .filter(this::isIri)
                .map(Tree.Scalar::text)
                .toList();
        List<Thing.Statement> statements = statements(block, typed.isPresent());
        Thing thing = new Thing(
                entry.key(),
                type.orElse(null),
                label.orElse(entry.key()),
                altLabels,
                matches,
                statements,
                entry.keyAt());
        if (keys.define(thing, typed.isEmpty() || type.isPresent())) {
            sink.thing(thing);
        }
    }

    private List<Thing.Statement> statements(Block block, boolean typed) {
        List<Thing.Statement> statements = new ArrayList<>();
        for (Tree.Entry entry : block.rest()) {
            Optional<Property> property = ontology.property(entry.key());
            if (property.isEmpty()) {
                block.reject(entry, "a key is one of " + RESERVED + " or a property in ontology/enforcement.ttl");
            } else if (!typed) {
                problems.error(
                        entry.keyAt(),
                        "'" + entry.key() + "' of a thing without a type",
                        "what an action is and did, the sources say; an agent, law or system has a type here");
            } else {
                for (Tree item : entry.value().items()) {
                    values.read(property.get(), item)
                            .ifPresent(reading ->
                                    statements.add(new Thing.Statement(property.get(), reading.value(), item.at())));
                }
            }
        }
        return statements;
    }

    private String hint(String type) {
        List<String> known = ontology.statable().stream()
                .filter(name -> !ontology.isSubclass(name, "Action"))
                .toList();
        return Nearest.hint(type, known, "known: " + String.join(", ", known));
    }

    private boolean isIri(Tree.Scalar scalar) {
        boolean fits = Links.isIri(scalar.text());
        if (!fits) {
            scalar.reject(problems, "'exactMatch' takes " + Links.EXPECTED, "");
        }
        return fits;
    }

    private Optional<String> type(Tree.Entry entry) {
        if (!(entry.value() instanceof Tree.Scalar type)) {
            entry.value().reject(problems, "'type' takes a class of the ontology", "");
            return Optional.empty();
        }
        String name = type.text();
        if (ontology.isSubclass(name, "Action") && ontology.isClass(name)) {
            problems.error(
                    type.at(),
                    "an action has no type in the register",
                    "its type comes from sources alone: state it in facts");
        } else if (ontology.isStatable(name)) {
            return Optional.of(name);
        } else {
            type.reject(problems, "'type' takes a class of the ontology", hint(name));
        }
        return Optional.empty();
    }
}
