/** {@code /queries}: the named queries, each with its form, its result and its text. */
@NullMarked
package docket.server.queries;

import org.jspecify.annotations.NullMarked;
