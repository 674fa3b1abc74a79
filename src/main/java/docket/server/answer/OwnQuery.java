package docket.server.answer;

import docket.claims.Iris;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A query of the server's own: {@code NAME.rq} beside the class that asks it.
 *
 * <pre>{@code
 * private static final OwnQuery COUNTS = OwnQuery.of(Home.class, "counts");
 * }</pre>
 */
public final class OwnQuery {
    private final String text;

    private OwnQuery(String text) {
        this.text = text;
    }

    /**
     * Reads it from the class path.
     *
     * @throws org.apache.jena.query.QueryParseException where it is no SPARQL 1.1
     */
    public static OwnQuery of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + ".rq")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path, beside " + owner + ": " + name + ".rq");
            }
            OwnQuery query = new OwnQuery(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            query.parse();
            return query;
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
        return QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
    }
}
