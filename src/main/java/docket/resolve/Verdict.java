package docket.resolve;

import docket.claims.Property;
import docket.claims.Value;
import java.util.List;

/**
 * What became of a subject's property on which more than one value or reading was stated.
 *
 * @param holds the values that hold: none while it is open, one as a rule, more where units differ
 * @param candidates every stated value, in the order of their canonical form
 */
public record Verdict(
        String subject, Property property, List<Value> holds, Standing standing, List<Candidate> candidates) {
    public Verdict {
        holds = List.copyOf(holds);
        candidates = List.copyOf(candidates);
    }
}
