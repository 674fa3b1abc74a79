package docket.build;

import docket.claims.Claim;
import docket.claims.Iris;
import docket.claims.Ruling;
import docket.claims.Source;
import docket.claims.Thing;
import docket.claims.Value;
import docket.convert.ClaimConverter;
import docket.convert.ViewConverter;
import docket.facts.FactSink;
import docket.resolve.Grouping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.system.StreamRDF;
import org.jspecify.annotations.Nullable;

/** Takes facts as they are read: quads at once, claims to the grouping, and what decides between them. */
final class Intake implements FactSink {
    private final @Nullable LocalDate asOf;
    private final ViewConverter view;
    private final ClaimConverter claims;
    private final Grouping grouping = new Grouping();
    private final Map<String, Thing> typed = new HashMap<>();
    private final Map<String, Value.PartialDate> published = new HashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private boolean counts;
    private long thingCount;
    private long sourceCount;
    private long claimCount;

    /** @param asOf sources published later are passed over; null for none */
    Intake(Iris iris, @Nullable LocalDate asOf, StreamRDF out) {
        this.asOf = asOf;
        this.view = new ViewConverter(iris, out);
        this.claims = new ClaimConverter(iris, out);
    }

    @Override
    public void thing(Thing thing) {
        thingCount++;
        view.convert(thing);
        if (thing.type() != null) {
            typed.put(thing.key(), thing);
        }
    }

    @Override
    public void source(Source source) {
        counts = asOf == null || source.isKnownOn(asOf);
        if (!counts) {
            return;
        }
        sourceCount++;
        view.convert(source);
        if (source.published() != null) {
            published.put(source.id(), source.published());
        }
    }

    @Override
    public void claim(Claim claim) {
        if (!counts) {
            return;
        }
        claimCount++;
        claims.convert(claim);
        grouping.add(claim);
    }

    @Override
    public void ruling(Ruling ruling) {
        rulings.add(ruling);
    }

    Grouping grouping() {
        return grouping;
    }

    /** Things with a type in the register, by key. */
    Map<String, Thing> typed() {
        return typed;
    }

    /** When each source was published, where it is known. */
    Map<String, Value.PartialDate> published() {
        return published;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    Report report(long conflicts, long open) {
        return new Report(thingCount, sourceCount, claimCount, conflicts, open);
    }
}
