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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.system.StreamRDF;

/** Takes facts as they are read: quads at once, claims to the grouping, and what decides between them. */
final class Intake implements FactSink {
    private final ViewConverter view;
    private final ClaimConverter claims;
    private final Grouping grouping = new Grouping();
    private final Map<String, Thing> typed = new HashMap<>();
    private final Map<String, Value.PartialDate> published = new HashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private long thingCount;
    private long sourceCount;
    private long claimCount;

    Intake(Iris iris, StreamRDF out) {
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
        sourceCount++;
        view.convert(source);
        if (source.published() != null) {
            published.put(source.id(), source.published());
        }
    }

    @Override
    public void claim(Claim claim) {
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
