/**
 * What a new version of the graph changes for those who ask: every named query is run on both, rows are paired with what
 * they have become ({@link docket.query.compare.RowPairs}), and each is given the claims that changed it ({@link
 * docket.query.compare.Causes}).
 */
@NullMarked
package docket.query.compare;

import org.jspecify.annotations.NullMarked;
