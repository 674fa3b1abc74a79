/** The pages in a real browser, over the repository's own facts. */
@NullMarked
package docket.browser;

import org.jspecify.annotations.NullMarked;
