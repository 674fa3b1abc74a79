/**
 * {@code /openapi.json} and {@code /api}: the HTTP interface, described once. What is fixed stands in {@code api.json} beside
 * this class on the class path (a new path is added there); the named queries are added from their catalogue.
 */
@NullMarked
package docket.server.openapi;

import org.jspecify.annotations.NullMarked;
