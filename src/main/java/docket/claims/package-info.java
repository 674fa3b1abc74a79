/**
 * What the sources say, as data: a {@link docket.claims.Claim} is one statement of one source; the ontology says what
 * its property means; {@link docket.claims.Iris} mints every IRI.
 */
@NullMarked
package docket.claims;

import org.jspecify.annotations.NullMarked;
