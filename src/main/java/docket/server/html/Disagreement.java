package docket.server.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sources that say different things of one property of one thing.
 *
 * @param holds the values that hold, of counts one for each unit; or what the open ones have in common
 * @param whole where the thing's page judges it
 */
public record Disagreement(Cell about, Cell property, List<Cell> holds, String whole, List<Value> values) {

    /** What holds, in words; empty for nothing. */
    public String held() {
        return holds.stream().map(Cell::text).collect(Collectors.joining(" and "));
    }

    /** With what the other has as well. */
    public Disagreement and(Disagreement other) {
        return new Disagreement(about, property, all(holds, other.holds), whole, all(values, other.values));
    }

    private static <T> List<T> all(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
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
