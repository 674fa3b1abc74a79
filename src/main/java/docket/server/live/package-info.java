/**
 * The generation that is being served: every request holds a {@link docket.server.live.Lease} on it, and
 * {@link docket.server.live.Live} moves on to the next one without a request noticing.
 */
@NullMarked
package docket.server.live;

import org.jspecify.annotations.NullMarked;
