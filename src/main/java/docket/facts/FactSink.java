package docket.facts;

import docket.claims.Claim;
import docket.claims.Ruling;
import docket.claims.Source;
import docket.claims.Thing;

/**
 * Takes facts as they are read: things of the register first, then each source followed by its claims, then rulings.
 * A thing may also come between sources, from JSON Lines.
 */
public interface FactSink {
    /** For facts that are read only to tell what is wrong with them. */
    FactSink NONE = new FactSink() {};

    default void thing(Thing thing) {}

    default void source(Source source) {}

    /** A claim of the last source given. */
    default void claim(Claim claim) {}

    default void ruling(Ruling ruling) {}
}
