/** Every input, spoilt at random from a seed that each failure names: no crash, no hang, no unlocated mistake, no injection. */
@NullMarked
package docket.fuzz;

import org.jspecify.annotations.NullMarked;
