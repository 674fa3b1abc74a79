package docket.server.resource;

import docket.claims.Iris;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** A query of the server's own: {@code docket/server/NAME.rq} on the class path. */
enum OwnQuery {
    /** The dataset's description, of {@code graph/about}. */
    ABOUT,
    /** How many things there are, by class, for the home page. */
    COUNTS,
    /** Whether the store answers. */
    HEALTH,
    /** The endpoint's description; its address is {@code ?endpoint}. */
    SERVICE,
    /** The ontology's terms. */
    TERMS;

    private final String text = read();

    /** Parsed anew: a {@link Query} can be changed by who holds it. */
    Query parse() {
        return QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
    }

    private String read() {
        String file = "/docket/server/" + name().toLowerCase(Locale.ROOT) + ".rq";
        try (InputStream in = OwnQuery.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
