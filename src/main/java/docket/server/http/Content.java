package docket.server.http;

import java.io.InputStream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** What a reply carries; its length is always known before the first byte. */
public sealed interface Content {

    record None() implements Content {}

    /**
     * In memory; not copied, and not to be changed.
     *
     * @param gzip the same, coded, where that was made beforehand; null to code it when a client wants it so
     */
    record Bytes(String type, byte[] bytes, byte @Nullable [] gzip) implements Content {
        public Bytes(String type, byte[] bytes) {
            this(type, bytes, null);
        }

        /** For what is sent again and again: coded once, as small as can be. */
        public static Bytes packed(String type, byte[] bytes) {
            return new Bytes(type, bytes, Gzip.packed(bytes, Deflater.BEST_COMPRESSION));
        }
    }

    /**
     * From a file that does not change.
     *
     * @param stream closed by who sends it
     */
    record Stream(String type, long length, InputStream stream) implements Content {}
}
