/**
 * From what a curator writes to located claims: YAML and JSON Lines become one small {@link docket.facts.Tree}, the
 * ontology decides how each value is read, every problem is told at its file, line and column.
 */
@NullMarked
package docket.facts;

import org.jspecify.annotations.NullMarked;
