package docket.server.reconcile;

import docket.query.bounded.Deadline;
import docket.query.find.Finder;
import docket.server.live.Lease;

/**
 * What one request is answered from: one generation, its names and its terms.
 *
 * @param limit how long a query to it may take
 */
record Scope(Lease lease, Finder finder, Terms terms, Deadline deadline) {}
