/** {@code /ontology}: what the terms mean. */
@NullMarked
package docket.server.ontology;

import org.jspecify.annotations.NullMarked;
