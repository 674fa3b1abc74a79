/** {@code /sparql}: the SPARQL 1.1 Protocol, the service description, the editor. */
@NullMarked
package docket.server.sparql;

import org.jspecify.annotations.NullMarked;
