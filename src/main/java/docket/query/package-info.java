/**
 * Named queries: a {@link docket.query.Catalogue} of {@code .rq} files, their parameters bound as terms, run at an
 * {@link docket.query.Endpoint}, written in a {@link docket.query.Format}. The {@code #+} header of a query file is YAML,
 * as grlc defines it; {@link docket.query.HeaderReader} alone reads it and is the one user of a YAML library here.
 */
@NullMarked
package docket.query;

import org.jspecify.annotations.NullMarked;
