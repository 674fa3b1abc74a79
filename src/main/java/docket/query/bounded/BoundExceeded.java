package docket.query.bounded;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query wanted more than one query may have; the message says of what, for who asked. It is a cancellation because that is
 * the one exception that ARQ does not take for an expression without a value.
 */
public final class BoundExceeded extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    private final String message;

    public BoundExceeded(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
