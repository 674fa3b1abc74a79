package docket.resolve;

import docket.claims.Claim;
import docket.claims.Value;
import java.util.List;

/**
 * One of the values that sources state.
 *
 * @param rule that gave it its standing; of an accepted one, what speaks for it
 * @param reason why, for a reader who does not know the rules
 * @param support the claims that state this very value
 */
public record Candidate(Value value, Standing standing, Rule rule, String reason, List<Claim> support) {
    public Candidate {
        support = List.copyOf(support);
    }
}
