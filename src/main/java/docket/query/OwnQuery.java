package docket.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;

/**
 * A query of the program's own: {@code NAME.rq} beside the class that asks it.
 *
 * <pre>{@code
 * private static final OwnQuery COUNTS = OwnQuery.of(Home.class, "counts");
 * }</pre>
 */
public final class OwnQuery {
    private final String name;
    private final String text;

    private OwnQuery(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Reads it from the class path. */
    public static OwnQuery of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + ".rq")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path, beside " + owner + ": " + name + ".rq");
            }
            return new OwnQuery(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is written, for a page that asks it itself. */
    public String text() {
        return text;
    }

    /** Parsed anew: a {@link Query} can be changed by who holds it. */
    public Query parse() {
        return Sparql.named(name + ".rq", text);
    }
}
