package docket.query.named;

import java.util.List;
import java.util.Optional;

/**
 * How a page may draw the result.
 *
 * @param kind one of {@link #KINDS}
 * @param x column of the labels; of the dates of points; of the edge's start in a network
 * @param y column of the numbers; of the edge's end in a network
 * @param group column whose values are told apart by colour
 */
public record Chart(String kind, String x, String y, Optional<String> group) {
    public static final List<String> KINDS = List.of("bar", "points", "network");
}
