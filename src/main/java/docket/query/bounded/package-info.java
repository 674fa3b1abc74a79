/**
 * Holds a query to its bounds where ARQ does not: time in regular expressions, property paths and descriptions, the length of
 * the texts and numbers that it makes. What goes past one of them ends the whole query; it never becomes a value left out.
 */
@NullMarked
package docket.query.bounded;

import org.jspecify.annotations.NullMarked;
