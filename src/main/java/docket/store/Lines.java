package docket.store;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines in code point order, none twice, each without its line feed. */
interface Lines extends Closeable {

    /** The next line; null after the last. */
    @Nullable
    String next() throws IOException;
}
