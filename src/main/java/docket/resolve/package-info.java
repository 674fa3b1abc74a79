/**
 * From claims to verdicts: all claims on one subject and property are weighed at once, by small pure rules, and every
 * step leaves its reason.
 */
@NullMarked
package docket.resolve;

import org.jspecify.annotations.NullMarked;
