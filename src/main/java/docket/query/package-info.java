/**
 * Runs a query at an {@link docket.query.Endpoint}, a store or a server elsewhere, and writes its answer in a
 * {@link docket.query.Format}. What to ask stands in the packages below: named queries, explanations, comparisons, search.
 */
@NullMarked
package docket.query;

import org.jspecify.annotations.NullMarked;
