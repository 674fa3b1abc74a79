package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Thing;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads blocks of the register: one a thing, its key first. */
final class RegisterReader {
    private static final List<String> RESERVED = List.of("type", "label", "altLabel", "exactMatch");

    private final Ontology ontology;
    private final Keys keys;
    private final ValueReader values;
    private final FactSink sink;
    private final Problems problems;

    RegisterReader(Ontology ontology, Keys keys, ValueReader values, FactSink sink, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.sink = sink;
        this.problems = problems;
    }

    void read(Tree register) {
        if (!(register instanceof Tree.Mapping mapping)) {
            problems.error(register.at(), "a register is blocks of 'key:' and what the thing is, found " + register.kind(), "");
            return;
        }
        for (Tree.Entry entry : mapping.entries().values()) {
            if (!Keys.isKey(entry.key())) {
                problems.error(entry.keyAt(), "'" + entry.key() + "' is no key", "a key is made of a-z, 0-9 and '-'");
            } else {
                Block.of(entry.value(), "a thing", problems).ifPresent(block -> thing(entry, block));
            }
        }
    }

    private void thing(Tree.Entry entry, Block block) {
        Optional<String> type = block.scalar("type").filter(this::isClass).map(Tree.Scalar::text);
        Optional<String> label =
                block.requireScalar("label", "the name that people know it by").map(Tree.Scalar::text);
        List<String> altLabels =
                block.scalars("altLabel").stream().map(Tree.Scalar::text).toList();
        List<String> matches = new ArrayList<>();
        for (Tree.Scalar match : block.scalars("exactMatch")) {
            if (ValueReader.isIri(match.text())) {
                matches.add(match.text());
            } else {
                problems.error(match.at(), "'exactMatch' takes an absolute IRI, found " + match.kind(), "");
            }
        }
        List<Thing.Statement> statements = statements(block, type.isPresent());
        Thing thing = new Thing(
                entry.key(),
                type.orElse(null),
                label.orElse(entry.key()),
                altLabels,
                matches,
                statements,
                entry.keyAt());
        if (keys.define(thing)) {
            sink.thing(thing);
        }
    }

    private List<Thing.Statement> statements(Block block, boolean typed) {
        List<Thing.Statement> statements = new ArrayList<>();
        for (Tree.Entry entry : block.rest()) {
            Optional<Property> property = ontology.property(entry.key());
            if (property.isEmpty()) {
                List<String> known = new ArrayList<>(ontology.properties().keySet());
                known.addAll(RESERVED);
                problems.error(entry.keyAt(), "unknown key '" + entry.key() + "' in the register", Nearest.hint(entry.key(), known));
            } else if (!typed) {
                problems.error(
                        entry.keyAt(),
                        "'" + entry.key() + "' of a thing without a type",
                        "what an action is and did, the sources say; an agent, law or system has a type here");
            } else {
                for (Tree item : entry.value().items()) {
                    values.read(property.get(), item)
                            .ifPresent(reading -> statements.add(
                                    new Thing.Statement(property.get(), reading.value(), item.at())));
                }
            }
        }
        return statements;
    }

    private boolean isClass(Tree.Scalar type) {
        String name = type.text();
        if (ontology.isClass(name) && !ontology.isSubclass(name, "Action")) {
            return true;
        }
        if (ontology.isClass(name)) {
            problems.error(type.at(), "an action has no type in the register", "its type comes from sources alone: state it in facts");
        } else {
            problems.error(type.at(), "unknown class '" + name + "'", Nearest.hint(name, ontology.classes()));
        }
        return false;
    }
}
