package docket.resolve;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Rates;
import docket.claims.Thing;
import docket.claims.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Resolves everything that sources state, subject by subject, once it is known who decides on what and which
 * proceedings annulled which measures.
 */
public final class ViewResolver {
    private final Map<String, Thing> register;
    private final Rulings rulings;
    private final Survey survey;
    private final Resolver resolver;
    private final Lifecycle lifecycle;
    private final EuroAmounts euroAmounts;

    /**
     * @param register typed things by key: what the register says of an agent's single-valued property holds
     * @param published by source, where it is known
     * @param rates of a file; none where there is no file
     */
    public ViewResolver(
            Ontology ontology,
            Map<String, Thing> register,
            Map<String, Value.PartialDate> published,
            Rates rates,
            Rulings rulings,
            Grouping claims) {
        this.register = Map.copyOf(register);
        this.rulings = rulings;
        this.survey = Survey.of(
                ontology,
                new Background(rates),
                weighing -> new Gathering(this.register, published, rates, rulings, weighing),
                rulings,
                claims);
        this.euroAmounts = new EuroAmounts(rates, survey.background());
        this.resolver = new Resolver(ontology, survey.background());
        this.lifecycle = new Lifecycle(ontology);
    }

    /** Resolutions in the order of subject and property; what is derived comes after what is stated. */
    public void resolve(Grouping claims, Consumer<Resolution> resolutions) {
        claims.forEach(groups -> subject(groups, resolutions));
        rulings.finish();
    }

    private void subject(List<Group> groups, Consumer<Resolution> resolutions) {
        String subject = groups.getFirst().subject();
        Map<String, Resolution> resolved = new LinkedHashMap<>();
        for (Group group : groups) {
            resolved.put(group.property().name(), resolver.resolve(group, decided(group)));
        }
        boolean annulled = survey.annulling(subject) != null;
        lifecycle.status(subject, annulled, resolved).ifPresent(status -> resolved.put("status", status));
        resolved.values().forEach(resolutions);
        Resolution amount = resolved.get("amount");
        if (amount != null && lifecycle.isMeasure(resolved)) {
            euroAmounts.of(subject, amount).forEach(resolutions);
        }
    }

    private @Nullable Decided decided(Group group) {
        Decided ruled = rulings.on(group);
        if (ruled != null) {
            if (resolver.resolve(group, null).isUndisputed(ruled.value())) {
                rulings.settled(group);
            }
            return ruled;
        }
        String name = group.property().name();
        String proceeding = survey.annulling(group.subject());
        if (name.equals("status") && proceeding != null) {
            return new Decided(new Value.Term("annulled"), Rule.LIFECYCLE, proceeding + " ended so");
        }
        return byRegister(register.get(group.subject()), group.property());
    }

    private static @Nullable Decided byRegister(@Nullable Thing thing, Property property) {
        if (thing == null || thing.type() == null) {
            return null;
        }
        Value value = property.name().equals("type")
                ? new Value.Term(thing.type())
                : thing.value(property.name()).orElse(null);
        return value == null ? null : new Decided(value, Rule.REGISTER, "the register says so");
    }
}
