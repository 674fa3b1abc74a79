package docket.query;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** Parses SPARQL 1.1 (none of ARQ's own syntax), and says where it is wrong. */
public final class Sparql {
    private Sparql() {}

    /** A query that a user typed or sent. */
    public static Query adHoc(String file, String text) {
        return parse(file, text, Failure.Kind.USAGE);
    }

    /** A query of the catalogue. */
    static Query named(String file, String text) {
        return parse(file, text, Failure.Kind.DATA);
    }

    /** A query of the program's own: a resource beside this class. */
    static Query own(String resource) {
        try (InputStream in = Objects.requireNonNull(Sparql.class.getResourceAsStream(resource))) {
            return named(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query parse(String file, String text, Failure.Kind kind) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            Location at = e.getLine() > 0 ? new Location(file, e.getLine(), e.getColumn()) : Location.of(file);
            throw failure(kind, at, e);
        } catch (QueryException e) {
            throw failure(kind, Location.of(file), e);
        }
    }

    private static Failure failure(Failure.Kind kind, Location at, QueryException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Failure(kind, List.of(Problem.error(at, "malformed SPARQL: " + message, "")));
    }
}
