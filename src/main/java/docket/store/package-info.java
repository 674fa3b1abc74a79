/**
 * Keeps the graph on disk, whole: a {@link docket.store.Draft} becomes an immutable {@link docket.store.Generation} by
 * one rename, {@code CURRENT} names the generation that is served, and any number of processes read it at once.
 */
@NullMarked
package docket.store;

import org.jspecify.annotations.NullMarked;
