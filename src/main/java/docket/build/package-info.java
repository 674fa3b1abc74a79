/**
 * The pipeline in its order: read, group, resolve, convert, describe, validate, publish. Checking is the same without
 * the last step.
 */
@NullMarked
package docket.build;

import org.jspecify.annotations.NullMarked;
