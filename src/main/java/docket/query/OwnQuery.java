package docket.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * A query that comes with the program: of its own, {@code NAME.rq} beside the class that asks it, or one of the catalogue.
 *
 * <pre>{@code
 * private static final OwnQuery COUNTS = OwnQuery.of(Home.class, "counts");
 * }</pre>
 */
public final class OwnQuery {
    private final String file;
    private final String text;
    private volatile @Nullable Query parsed;

    public OwnQuery(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Reads it from the class path. */
    public static OwnQuery of(Class<?> owner, String name) {
        String file = name + ".rq";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path, beside " + owner + ": " + file);
            }
            return new OwnQuery(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a message shows it. */
    public String file() {
        return file;
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    /**
     * Parsed once, a copy for each who asks: its clauses and its bounds can be set anew, what they hold must not be changed.
     *
     * @throws docket.problem.Failure of kind DATA where it is no SPARQL 1.1
     */
    public Query parse() {
        Query known = parsed;
        if (known == null) {
            known = Sparql.named(file, text);
            parsed = known;
        }
        Query copy = QueryTransformOps.shallowCopy(known);
        copy.getAggregators().addAll(known.getAggregators()); // which Jena's copy lacks
        return copy;
    }
}
