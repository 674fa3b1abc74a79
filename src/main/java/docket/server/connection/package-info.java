/**
 * The network's side, below HTTP's meaning: how many connections there may be and of whom, how long a client may take to ask
 * and to take its answer, and a line in a log for every request. {@link docket.server.connection.Connections} knows them all;
 * {@link docket.server.connection.PacedHandler} tells it how far each request is.
 */
@NullMarked
package docket.server.connection;

import org.jspecify.annotations.NullMarked;
