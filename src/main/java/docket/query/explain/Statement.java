package docket.query.explain;

import java.util.Comparator;
import java.util.Optional;

/**
 * A claim as a reader wants it: who says what, and where that stands.
 *
 * @param claim IRI
 * @param subject what it is about
 * @param property its name as a user writes it
 * @param predicate IRI of the property
 * @param number of the paragraph, or of the table's row; 0 where the graph gives none
 * @param row whether the number is a row's
 * @param anchor the words of the paragraph that show the value
 * @param saidBy whom the source quotes; empty for its own voice
 * @param via the outlet it was said to
 * @param inferred the curator concluded it
 * @param asWritten digits of an amount or quantity as the curator wrote them
 * @param conversionOf IRI of the claim whose amount this one converts, by the source itself
 */
public record Statement(
        String claim,
        Mention subject,
        String property,
        String predicate,
        Mention value,
        Mention source,
        int number,
        boolean row,
        Optional<String> anchor,
        Optional<Mention> saidBy,
        Optional<Mention> via,
        boolean inferred,
        Optional<String> asWritten,
        Optional<String> conversionOf) {

    /** As a reader goes through the sources. */
    static final Comparator<Statement> READING = Comparator.comparing(
                    (Statement statement) -> statement.source().value())
            .thenComparingInt(Statement::number)
            .thenComparing(statement -> statement.anchor().orElse(""))
            .thenComparing(Statement::claim);
}
