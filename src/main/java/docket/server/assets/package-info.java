/** {@code /static/NAME}: the style sheets, scripts and pictures that the pages load. */
@NullMarked
package docket.server.assets;

import org.jspecify.annotations.NullMarked;
