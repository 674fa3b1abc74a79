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

    void thing(Thing thing);

    void source(Source source);

    /** A claim of the last source given. */
    void claim(Claim claim);

    void ruling(Ruling ruling);
}
