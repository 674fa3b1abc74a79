/**
 * Serves a store over HTTP, read-only: Fuseki holds the dataset and its Jetty the connections, {@link docket.server.Site} says
 * which resource stands at which path, and a new generation takes the place of the old one while requests run. Fuseki and
 * Jetty are used in this package alone.
 */
@NullMarked
package docket.server;

import org.jspecify.annotations.NullMarked;
