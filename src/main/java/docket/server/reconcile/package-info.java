/**
 * {@code /reconcile}: the Reconciliation Service API 0.2 of the W3C's Entity Reconciliation Community Group, by which
 * OpenRefine and others match names in a table with agents, laws and actions, and fetch what is known of them.
 */
@NullMarked
package docket.server.reconcile;

import org.jspecify.annotations.NullMarked;
