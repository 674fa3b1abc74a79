package docket.server.http;

import org.apache.jena.query.QueryCancelledException;

/** A query is ended because memory runs out, be it its own fault or another's; it may be asked again. */
public final class Overload extends QueryCancelledException {
    private static final long serialVersionUID = 1L;
}
