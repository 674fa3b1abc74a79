package docket.query.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A row of an answer.
 *
 * @param cells by column, in the query's order; an unbound one is absent
 */
public record Row(Map<String, Node> cells) {

    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public Optional<Node> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
