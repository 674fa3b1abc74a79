package docket.resolve;

import java.util.Locale;

/** How a candidate, or a whole disagreement, ended. */
public enum Standing {
    /** The value holds. */
    ACCEPTED,
    /** Says the same as the value that holds, less finely or in another currency. */
    COMPATIBLE,
    /** Contradicts the value that holds. */
    REJECTED,
    /** The sources disagree and nothing decides. */
    OPEN;

    /** As it stands in the graph. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
