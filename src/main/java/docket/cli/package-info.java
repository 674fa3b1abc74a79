/** The commands: picocli parses, the packages below work, this one prints and maps results to exit codes. */
@NullMarked
package docket.cli;

import org.jspecify.annotations.NullMarked;
