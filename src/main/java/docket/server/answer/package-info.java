/** A question put to the store: looked through for what is not allowed, run when its turn has come, answered within its limits. */
@NullMarked
package docket.server.answer;

import org.jspecify.annotations.NullMarked;
