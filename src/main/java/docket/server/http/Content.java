package docket.server.http;

import java.io.InputStream;

/** What a reply carries; its length is always known before the first byte. */
public sealed interface Content {

    record None() implements Content {}

    /** In memory; not copied, and not to be changed. */
    record Bytes(String type, byte[] bytes) implements Content {}

    /**
     * From a file that does not change.
     *
     * @param stream closed by who sends it
     */
    record Stream(String type, long length, InputStream stream) implements Content {}
}
