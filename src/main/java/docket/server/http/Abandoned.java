package docket.server.http;

import org.apache.jena.query.QueryCancelledException;

/** A query is ended because its client has gone. */
public final class Abandoned extends QueryCancelledException {
    private static final long serialVersionUID = 1L;
}
