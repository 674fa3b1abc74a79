package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Ruling;
import docket.claims.Thing;
import docket.claims.Value;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Resolves everything that sources state, subject by subject, in two passes: the outcomes of proceedings first, since
 * they decide the status of what they contest.
 */
public final class ViewResolver {
    private final Ontology ontology;
    private final Map<String, Thing> register;
    private final Map<String, Ruling> rulings = new HashMap<>();
    private final Set<Ruling> used = new HashSet<>();
    private final Problems problems;
    private final Resolver resolver;
    private final Lifecycle lifecycle;

    /** @param register typed things by key: what the register says of an agent's single-valued property holds */
    public ViewResolver(
            Ontology ontology, Map<String, Thing> register, Collection<Ruling> rulings, Problems problems) {
        this.ontology = ontology;
        this.register = Map.copyOf(register);
        this.problems = problems;
        this.resolver = new Resolver(ontology);
        this.lifecycle = new Lifecycle(ontology);
        for (Ruling ruling : rulings) {
            Ruling before = this.rulings.putIfAbsent(id(ruling.subject(), ruling.property()), ruling);
            if (before != null) {
                problems.error(ruling.location(), "a second verdict on the same property", "first at " + before.location());
            }
        }
    }

    /** Resolutions in the order of subject and property; what is derived comes after what is stated. */
    public void resolve(Grouping claims, Consumer<Resolution> resolutions) {
        Map<String, String> annulledBy = annulled(claims);
        claims.forEach(groups -> subject(groups, annulledBy, resolutions));
        for (Ruling ruling : rulings.values()) {
            if (!used.contains(ruling)) {
                problems.error(
                        ruling.location(),
                        "the verdict rules on nothing: no source states '" + ruling.property().name() + "' of '"
                                + ruling.subject() + "'",
                        "remove it");
            }
        }
    }

    private void subject(List<Group> groups, Map<String, String> annulledBy, Consumer<Resolution> resolutions) {
        String subject = groups.getFirst().subject();
        Map<String, Resolution> resolved = new LinkedHashMap<>();
        for (Group group : groups) {
            resolved.put(group.property().name(), resolver.resolve(group, decided(group, annulledBy)));
        }
        lifecycle.status(subject, resolved).ifPresent(status -> resolved.put("status", status));
        lifecycle.amountInEuro(subject, resolved).ifPresent(amount -> resolved.put("amountEUR", amount));
        resolved.values().forEach(resolutions);
    }

    private @Nullable Decided decided(Group group, Map<String, String> annulledBy) {
        Ruling ruling = rulings.get(id(group.subject(), group.property()));
        if (ruling != null) {
            used.add(ruling);
            checkValue(ruling, group);
            return new Decided(ruling.value(), "curator", ruling.because());
        }
        String name = group.property().name();
        String proceeding = annulledBy.get(group.subject());
        if (name.equals("status") && proceeding != null) {
            return new Decided(new Value.Term("annulled"), "lifecycle", "annulled by " + proceeding);
        }
        Thing thing = register.get(group.subject());
        if (thing == null) {
            return null;
        }
        if (name.equals("type")) {
            return thing.type() == null ? null : byRegister(new Value.Term(thing.type()));
        }
        return thing.value(name).map(ViewResolver::byRegister).orElse(null);
    }

    private static Decided byRegister(Value value) {
        return new Decided(value, "register", "the register says so");
    }

    /** A ruling takes a value that a source states, or a coarser reading of one. */
    private void checkValue(Ruling ruling, Group group) {
        Fineness fineness = new Fineness(ontology);
        boolean known = group.claims().stream()
                .anyMatch(claim -> claim.value().canonical().equals(ruling.value().canonical())
                        || fineness.coarser(ruling.value(), claim.value()).isPresent());
        if (!known) {
            List<String> stated = group.claims().stream()
                    .map(claim -> claim.value().canonical())
                    .distinct()
                    .toList();
            String near = Nearest.hint(ruling.value().canonical(), stated);
            problems.error(
                    ruling.location(),
                    "no source states the value " + Wording.of(ruling.value()),
                    near.isEmpty() ? "stated: " + String.join(", ", stated) : near);
        }
    }

    /** What a proceeding annulled, and which proceeding. */
    private Map<String, String> annulled(Grouping claims) {
        Map<String, String> annulled = new HashMap<>();
        claims.forEach(groups -> {
            boolean ended = groups.stream()
                    .filter(group -> group.property().name().equals("outcome"))
                    .map(group -> resolver.resolve(group, decided(group, Map.of())))
                    .anyMatch(outcome -> outcome.holds().contains(new Value.Term("annulled")));
            if (ended) {
                groups.stream()
                        .filter(group -> group.property().name().equals("contests"))
                        .flatMap(group -> group.claims().stream())
                        .forEach(claim -> annulled.put(claim.value().canonical(), claim.subject()));
            }
        });
        return annulled;
    }

    private static String id(String subject, Property property) {
        return subject + " " + property.name();
    }
}
