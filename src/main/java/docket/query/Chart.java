package docket.query;

import java.util.List;

/**
 * How a page may draw the result.
 *
 * @param kind one of {@link #KINDS}
 * @param x column of the labels; of the edge's start in a network
 * @param y column of the numbers; of the edge's end in a network
 */
public record Chart(String kind, String x, String y) {
    public static final List<String> KINDS = List.of("bar", "line", "network");
}
