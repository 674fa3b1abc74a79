package docket.facts;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.Place;
import docket.claims.Property;
import docket.claims.Source;
import docket.claims.Thing;
import docket.claims.Value;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one source: each property of a fact, and each value of a list, is a claim. */
final class FactReader {
    private static final List<String> RESERVED = List.of("about", "at", "saidBy", "via", "inferred", "type");
    private static final List<String> OF_THE_REGISTER = List.of("label", "altLabel", "exactMatch");

    private final Source source;
    private final Ontology ontology;
    private final Keys keys;
    private final ValueReader values;
    private final PlaceReader places;
    private final FactSink sink;
    private final Problems problems;
    private final Map<String, Location> stated = new HashMap<>();

    FactReader(Source source, Ontology ontology, Keys keys, ValueReader values, FactSink sink, Problems problems) {
        this.source = source;
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.places = new PlaceReader(ontology.isSubclass(source.type(), "Table"), problems);
        this.sink = sink;
        this.problems = problems;
    }

    /** What all claims of a fact share. */
    private record Frame(
            String subject, Place place, @Nullable String saidBy, @Nullable String via, boolean inferred) {}

    void read(Tree tree) {
        Block.of(tree, "a fact", problems).ifPresent(this::read);
    }

    private void read(Block fact) {
        Optional<String> about = fact.requireScalar("about", "name the thing of the register that the fact is about")
                .flatMap(this::subject);
        Optional<Place> place = fact.require("at", "say where: at: [paragraph, anchor]").flatMap(at -> places.read(at.value()));
        Optional<String> saidBy = fact.scalar("saidBy").flatMap(agent -> agent(agent, "saidBy"));
        Optional<String> via = fact.scalar("via").flatMap(agent -> agent(agent, "via"));
        boolean inferred = fact.scalar("inferred").map(this::flag).orElse(false);
        if (fact.rest().isEmpty()) {
            problems.error(fact.at(), "the fact states nothing", "give it a property, such as amount: EUR 30.5M");
        }
        for (Tree.Entry entry : fact.rest()) {
            Optional<Property> property = property(entry);
            if (property.isPresent()) {
                List<Tree> items = entry.value().items();
                if (items.isEmpty()) {
                    problems.error(entry.value().at(), "the list of '" + entry.key() + "' is empty", "leave the key out");
                }
                for (Tree item : items) {
                    Optional<ValueReader.Reading> reading = values.read(property.get(), item);
                    if (reading.isPresent() && about.isPresent() && place.isPresent()) {
                        Frame frame = new Frame(
                                about.get(), place.get(), saidBy.orElse(null), via.orElse(null), inferred);
                        state(frame, property.get(), reading.get(), item.at());
                    }
                }
            }
        }
    }

    private void state(Frame frame, Property property, ValueReader.Reading reading, Location at) {
        Claim claim = claim(frame, property, reading.value(), null, at);
        emit(claim);
        if (reading.conversion() != null) {
            emit(claim(frame, property, reading.conversion(), claim.hash(), at));
        }
    }

    private Claim claim(
            Frame frame, Property property, Value value, @Nullable String conversionOf, Location at) {
        return new Claim(
                source.id(),
                frame.subject(),
                property,
                value,
                frame.saidBy(),
                frame.via(),
                frame.place(),
                frame.inferred(),
                conversionOf,
                at);
    }

    private void emit(Claim claim) {
        Location before = stated.putIfAbsent(claim.hash(), claim.location());
        if (before != null) {
            problems.error(
                    claim.location(),
                    "the same claim stands twice: " + claim.subject() + " " + claim.property().name() + " "
                            + claim.value().canonical(),
                    "first at line " + before.line() + "; remove one");
            return;
        }
        checkAgainstRegister(claim);
        sink.claim(claim);
    }

    /** Agents, laws and systems have type and country in the register; a source that differs is worth a look. */
    private void checkAgainstRegister(Claim claim) {
        Optional<Thing> thing = keys.thing(claim.subject()).filter(t -> t.type() != null);
        String name = claim.property().name();
        String said = claim.value().canonical();
        String registered = thing.map(t -> name.equals("type") ? t.type() : t.value(name).map(Value::canonical).orElse(null))
                .orElse(null);
        if (registered == null || registered.equals(said)) {
            return;
        }
        boolean compatible = name.equals("type")
                ? ontology.isSubclass(registered, said) || ontology.isSubclass(said, registered)
                : registered.startsWith(said + "-") || said.startsWith(registered + "-");
        if (!compatible) {
            problems.warning(
                    claim.location(),
                    "'" + claim.subject() + "' has " + name + " " + registered + " in the register, this source says " + said,
                    "the register holds; mend it if the source is right");
        }
    }

    private Optional<Property> property(Tree.Entry entry) {
        Optional<Property> property = ontology.property(entry.key());
        if (property.isEmpty()) {
            if (OF_THE_REGISTER.contains(entry.key())) {
                problems.error(entry.keyAt(), "'" + entry.key() + "' is no fact of a source", "it belongs in facts/register.yaml");
            } else {
                List<String> known = new ArrayList<>(ontology.properties().keySet());
                known.addAll(RESERVED);
                String near = Nearest.hint(entry.key(), known);
                problems.error(
                        entry.keyAt(),
                        "unknown property '" + entry.key() + "'",
                        near.isEmpty() ? "a key is the local name of a property in ontology/enforcement.ttl" : near);
            }
        }
        return property;
    }

    private Optional<String> subject(Tree.Scalar about) {
        if (!Keys.isKey(about.text())) {
            problems.error(about.at(), "'about' takes a key of the register, found " + about.kind(), "a key is made of a-z, 0-9 and '-'");
            return Optional.empty();
        }
        keys.mention(about.text(), "about", null, about.at());
        return Optional.of(about.text());
    }

    private Optional<String> agent(Tree.Scalar agent, String key) {
        if (!Keys.isKey(agent.text())) {
            problems.error(agent.at(), "'" + key + "' takes an agent's key, found " + agent.kind(), "");
            return Optional.empty();
        }
        keys.mention(agent.text(), key, "Agent", agent.at());
        return Optional.of(agent.text());
    }

    private boolean flag(Tree.Scalar scalar) {
        if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
            problems.error(scalar.at(), "'inferred' takes true or false, found " + scalar.kind(), "");
        }
        return scalar.text().equals("true");
    }
}
