package docket.server.html;

import java.util.List;
import java.util.stream.Stream;

/**
 * Sources that say different things of one property of one thing.
 *
 * @param holds the value that holds, or what the open ones have in common; empty for none
 * @param whole where the thing's page judges it
 */
public record Disagreement(Cell about, Cell property, Cell holds, String whole, List<Value> values) {

    /** With the other's values as well. */
    public Disagreement and(Disagreement other) {
        return new Disagreement(
                about,
                property,
                holds,
                whole,
                Stream.concat(values.stream(), other.values.stream()).toList());
    }

    /** Those of one standing. */
    public List<Value> values(String standing) {
        return values.stream()
                .filter(value -> value.standing().equals(standing))
                .toList();
    }

    /**
     * A value that is stated.
     *
     * @param sources how many state it; 0 where that does not matter
     * @param evidence who states it and where; empty where that stands elsewhere
     */
    public record Value(Cell value, String standing, Cell reason, long sources, List<Evidence> evidence) {

        /** {@code 2 sources}. */
        public String support() {
            return sources == 1 ? "1 source" : sources + " sources";
        }
    }

    /**
     * A source that states it.
     *
     * @param mark what reasons call the source
     * @param place {@code paragraph 4}; empty as the anchor and the speaker may be
     */
    public record Evidence(String mark, Cell source, String place, String anchor, Cell speaker) {}
}
