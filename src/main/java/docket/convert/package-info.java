/**
 * From claims and verdicts to quads: who says what goes to the sources' graphs and {@code graph/claims}, what holds to
 * the default graph, why to {@code graph/verdicts}. No blank nodes; the same facts give the same quads.
 */
@NullMarked
package docket.convert;

import org.jspecify.annotations.NullMarked;
