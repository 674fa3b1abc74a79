/** Terms and answers as the pages show them: labels and links for a reader, numbers with their thousands apart. */
@NullMarked
package docket.server.view;

import org.jspecify.annotations.NullMarked;
