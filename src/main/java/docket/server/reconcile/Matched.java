package docket.server.reconcile;

import java.util.List;

/**
 * A query and what it may mean.
 *
 * @param candidates the likeliest first, some more than are wanted: one that is not shown may still be meant
 */
record Matched(Sought sought, List<Candidate> candidates) {
    Matched {
        candidates = List.copyOf(candidates);
    }

    List<Candidate> wanted() {
        return candidates.stream().limit(sought.limit()).toList();
    }

    /** Whether the first one is certain: its name is what was written, nothing speaks against it, and no other may be meant. */
    boolean isCertain() {
        return !candidates.isEmpty()
                && candidates.getFirst().isSure()
                && !candidates.getFirst().isContradicted()
                && candidates.stream().skip(1).noneMatch(Candidate::isPossible);
    }
}
