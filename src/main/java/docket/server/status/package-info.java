/** For those who run a server: {@code /health} and {@code /metrics}. */
@NullMarked
package docket.server.status;

import org.jspecify.annotations.NullMarked;
