package docket.query.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code #+} lines of a query file as they are written, nothing compared with the query yet.
 *
 * @param defaults by parameter
 * @param values the allowed texts by parameter
 * @param columns descriptions, in their order
 * @param parameters descriptions, by parameter
 * @param takes what an IRI has to be, by parameter
 * @param example a call that gives rows, by parameter
 */
record Header(
        String summary,
        String description,
        List<String> tags,
        Map<String, Written> defaults,
        Map<String, List<Written>> values,
        Map<String, Written> columns,
        Map<String, Written> parameters,
        Map<String, Written> takes,
        Map<String, Written> example,
        Optional<Chart> chart) {}
