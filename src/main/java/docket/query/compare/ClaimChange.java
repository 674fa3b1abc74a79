package docket.query.compare;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A claim that only one of two versions has.
 *
 * @param added whether it is the new one
 * @param about the thing
 * @param value as a person reads it: {@code EUR 5,100,000}, or a thing's label
 * @param paragraph of an article, or the row of a table; empty where neither is told
 * @param saidBy who says so; empty for the source's own voice
 */
public record ClaimChange(
        boolean added,
        Node claim,
        Node about,
        Node property,
        String value,
        Node source,
        Optional<String> paragraph,
        Optional<String> anchor,
        Optional<Node> saidBy) {

    /** What is stated by whom, wherever the source does so. */
    record Statement(Node about, Node property, String value, Node source, Optional<Node> saidBy) {}

    Statement statement() {
        return new Statement(about, property, value, source, saidBy);
    }
}
