/**
 * What the pages show, as plain records, and {@link docket.server.html.Pages}, which renders each with its template of the
 * same name in {@code src/main/jte}. The templates stand in this package too, compiled by the build.
 */
@NullMarked
package docket.server.html;

import org.jspecify.annotations.NullMarked;
