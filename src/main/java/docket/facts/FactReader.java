package docket.facts;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.Place;
import docket.claims.Property;
import docket.claims.Source;
import docket.claims.Value;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one source: each property of a fact, and each value of a list, is a claim. */
final class FactReader {
    private static final List<String> RESERVED = List.of("about", "at", "saidBy", "via", "inferred");
    private static final List<String> OF_THE_REGISTER = List.of("label", "altLabel", "exactMatch");

    private final Source source;
    private final Ontology ontology;
    private final Keys keys;
    private final ValueReader values;
    private final PlaceReader places;
    private final RegisterCheck register;
    private final FactSink sink;
    private final Problems problems;
    private final Set<String> known;
    private final Map<String, Location> stated = new HashMap<>();

    FactReader(Source source, Ontology ontology, Keys keys, ValueReader values, FactSink sink, Problems problems) {
        this.source = source;
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.places = PlaceReader.of(source, ontology, problems);
        this.register = new RegisterCheck(ontology, keys, problems);
        this.sink = sink;
        this.problems = problems;
        this.known = new TreeSet<>(ontology.properties().keySet());
        known.addAll(RESERVED);
    }

    /** What all claims of a fact share. */
    private record Frame(
            String subject,
            Place place,
            @Nullable String saidBy,
            @Nullable String via,
            boolean inferred) {}

    void read(Tree tree) {
        Block.of(tree, "a fact", known, problems).ifPresent(this::read);
    }

    private void read(Block fact) {
        Optional<String> about = fact.requireScalar("about", "name the thing of the register that the fact is about")
                .flatMap(key -> keys.mention(key, "about", null));
        Optional<Place> place =
                fact.require("at", "say where: at: [paragraph, anchor]").flatMap(at -> places.read(at.value()));
        Optional<String> saidBy = fact.scalar("saidBy").flatMap(key -> keys.mention(key, "saidBy", "Agent"));
        Optional<String> via = fact.scalar("via").flatMap(key -> keys.mention(key, "via", "Agent"));
        boolean inferred = fact.scalar("inferred").map(this::flag).orElse(false);
        Optional<Frame> frame = about.flatMap(
                subject -> place.map(p -> new Frame(subject, p, saidBy.orElse(null), via.orElse(null), inferred)));
        if (fact.rest().isEmpty()) {
            problems.error(fact.at(), "the fact states nothing", "give it a property, such as amount: EUR 30.5M");
        }
        for (Tree.Entry entry : fact.rest()) {
            Optional<Property> property = ontology.property(entry.key());
            if (property.isPresent()) {
                values(property.get(), entry.value(), frame);
            } else if (OF_THE_REGISTER.contains(entry.key())) {
                problems.error(
                        entry.keyAt(),
                        "'" + entry.key() + "' is no fact of a source",
                        "it belongs in facts/register.yaml");
            } else {
                problems.error(
                        entry.keyAt(),
                        "unknown property '" + entry.key() + "'",
                        Nearest.hint(
                                entry.key(),
                                known,
                                "a key of a fact is the local name of a property in ontology/enforcement.ttl"));
            }
        }
    }

    private void values(Property property, Tree value, Optional<Frame> frame) {
        if (value.items().isEmpty()) {
            problems.error(value.at(), "the list of '" + property.name() + "' is empty", "leave the key out");
        }
        for (Tree item : value.items()) {
            Optional<ValueReader.Reading> reading = values.read(property, item);
            if (frame.isPresent() && reading.isPresent()) {
                state(frame.get(), property, reading.get(), item.at());
            }
        }
    }

    private void state(Frame frame, Property property, ValueReader.Reading reading, Location at) {
        Claim claim = claim(frame, property, reading.value(), null, at);
        if (emit(claim) && reading.conversion() != null) {
            emit(claim(frame, property, reading.conversion(), claim.hash(), at));
        }
    }

    private Claim claim(Frame frame, Property property, Value value, @Nullable String conversionOf, Location at) {
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

    /** @return whether it is new */
    private boolean emit(Claim claim) {
        Location before = stated.putIfAbsent(claim.hash(), claim.location());
        if (before != null) {
            problems.error(
                    claim.location(),
                    "the same claim stands twice: " + claim.property().name() + " of '" + claim.subject() + "', in "
                            + claim.place(),
                    "first at line " + before.line() + "; remove one");
            return false;
        }
        register.check(claim);
        sink.claim(claim);
        return true;
    }

    private boolean flag(Tree.Scalar scalar) {
        boolean set = scalar.text().equals("true");
        if (!set && !scalar.text().equals("false")) {
            scalar.reject(problems, "'inferred' takes true or false", "");
        }
        return set;
    }
}
