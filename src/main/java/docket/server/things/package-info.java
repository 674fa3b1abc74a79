/** {@code /id/KEY} and {@code /doc/KEY}: what is known of one thing. */
@NullMarked
package docket.server.things;

import org.jspecify.annotations.NullMarked;
