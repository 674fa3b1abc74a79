/**
 * The named queries: a {@link docket.query.named.Catalogue} of {@code .rq} files, read, checked and listed, their parameters
 * bound as terms. The {@code #+} header of a file is YAML, as grlc defines it; {@link docket.query.named.HeaderReader} alone
 * reads it and is the one user of a YAML library here.
 */
@NullMarked
package docket.query.named;

import org.jspecify.annotations.NullMarked;
