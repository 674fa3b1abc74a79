package docket.query;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

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
            Optional<Token> stumbledOver = stumbledOver(text);
            if (stumbledOver.isPresent()) {
                throw unexpected(kind, file, stumbledOver.get());
            }
            Location at = e.getLine() > 0 ? new Location(file, e.getLine(), e.getColumn()) : Location.of(file);
            throw failure(kind, at, e);
        } catch (QueryException e) {
            throw failure(kind, Location.of(file), e);
        }
    }

    /** ARQ tells the place of the last token that it understood; the grammar itself knows the one after it. */
    private static Optional<Token> stumbledOver(String text) {
        SPARQLParser11 grammar = new SPARQLParser11(new StringReader(text));
        grammar.setQuery(new Query());
        try {
            grammar.QueryUnit();
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.ofNullable(e.currentToken).map(token -> token.next);
        } catch (JenaException | TokenMgrError e) {
            return Optional.empty(); // no matter of grammar: an undeclared prefix, a letter that begins no token
        }
    }

    private static Failure unexpected(Failure.Kind kind, String file, Token token) {
        String what =
                token.kind == SPARQLParser11Constants.EOF ? "it ends too early" : "unexpected '" + token.image + "'";
        Location at = new Location(file, token.beginLine, token.beginColumn);
        return new Failure(kind, List.of(Problem.error(at, "malformed SPARQL: " + what, "")));
    }

    private static Failure failure(Failure.Kind kind, Location at, QueryException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Failure(kind, List.of(Problem.error(at, "malformed SPARQL: " + message, "")));
    }
}
