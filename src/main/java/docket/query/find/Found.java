package docket.query.find;

import java.util.Comparator;

/**
 * A thing that the words may mean.
 *
 * @param score from 0 to 100, one decimal place
 * @param name the one of its names that answers best
 * @param how it does
 */
public record Found(Entry thing, double score, String name, How how) {
    /** The best first; what scores alike by key, so that the order is always the same. */
    static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(Found::how)
            .thenComparing(found -> found.thing().key());

    public Found {
        score = Math.round(score * 10) / 10.0;
    }

    /** Why, in words: {@code ‘Dutch DPA’: written the same}. */
    public String reason() {
        return "‘" + name + "’: " + how.words();
    }
}
