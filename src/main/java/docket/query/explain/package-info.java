/** Why a value holds, and which claims a row of an answer rests on. */
@NullMarked
package docket.query.explain;

import org.jspecify.annotations.NullMarked;
