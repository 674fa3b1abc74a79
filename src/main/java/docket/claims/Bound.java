package docket.claims;

import java.util.Arrays;
import java.util.Optional;

/** How a number of a source is meant: as it stands, or as one side of an interval. */
public enum Bound {
    EXACT("exact", ""),
    ABOUT("about", "about"),
    OVER("over", "over"),
    AT_LEAST("atLeast", "at least"),
    UNDER("under", "under"),
    AT_MOST("atMost", "up to");

    private final String term;
    private final String words;

    Bound(String term, String words) {
        this.term = term;
        this.words = words;
    }

    /** By its term; empty for what is none. */
    public static Optional<Bound> of(String term) {
        return Arrays.stream(values()).filter(bound -> bound.term.equals(term)).findFirst();
    }

    /** Value of {@code enf:bound}, and suffix of the IRI. */
    public String term() {
        return term;
    }

    /** What a curator writes before the number; empty for {@link #EXACT}. */
    public String words() {
        return words;
    }

    /** {@code -over}, or nothing for an exact number. */
    String suffix() {
        return this == EXACT ? "" : "-" + term;
    }
}
