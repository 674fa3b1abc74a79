/**
 * What stands at each path: SPARQL and the named queries, things and their documents, dumps, descriptions, health. Every
 * answer comes from one lease on one generation, through the same few steps, whatever the path.
 */
@NullMarked
package docket.server.resource;

import org.jspecify.annotations.NullMarked;
