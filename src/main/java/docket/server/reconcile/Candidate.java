package docket.server.reconcile;

import docket.query.find.Found;
import docket.query.find.How;
import java.util.Map;

/**
 * What a query may mean.
 *
 * @param agreement for each property that was given and that the thing has: whether one of its values is the one given
 */
record Candidate(Found found, Map<Term, Boolean> agreement, int given) {
    /** What contradicting all properties that were given takes away. */
    private static final double PENALTY = 30;

    Candidate {
        agreement = Map.copyOf(agreement);
    }

    /** From 0 to 100: of the name, moved half-way to 100 by properties that agree, and down by those that do not. */
    double score() {
        if (given == 0) {
            return found.score();
        }
        long agreeing = agreement.values().stream().filter(agrees -> agrees).count();
        double share = (double) agreeing / given;
        double against = (double) (agreement.size() - agreeing) / given;
        double score = found.score() + (100 - found.score()) / 2 * share - PENALTY * against;
        return Math.max(0, Math.round(score * 10) / 10.0);
    }

    /** Whether its name is what was written; a key must be written as it is. */
    boolean isSure() {
        boolean key = found.name().equals(found.thing().key());
        return found.how() == How.EXACT || found.how().isSameName() && !key;
    }

    /** Whether it may be meant, so that no other one is certain. */
    boolean isPossible() {
        return found.how().isWhole() && !isContradicted();
    }

    boolean isContradicted() {
        return agreement.containsValue(false);
    }
}
