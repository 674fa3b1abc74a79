package docket.query;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

/**
 * Parses SPARQL 1.1 (none of ARQ's own syntax), relative IRIs below our base rather than a folder of this machine, and says where
 * it is wrong.
 */
public final class Sparql {
    private static final String TOO_DEEP = "nested too deeply";

    private Sparql() {}

    /** A query that a user typed or sent. */
    public static Query adHoc(String file, String text) {
        return parse(file, text, Failure.Kind.USAGE);
    }

    /** A query that comes with the program, as those of the catalogue do. */
    static Query named(String file, String text) {
        return parse(file, text, Failure.Kind.DATA);
    }

    private static Query parse(String file, String text, Failure.Kind kind) {
        try {
            Query query = QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
            if (!query.explicitlySetBaseURI()) {
                query.setBase(null); // else it would be printed with relative IRIs, which others resolve otherwise
            }
            return query;
        } catch (QueryParseException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw malformed(kind, whole(file, text, kind), TOO_DEEP);
            }
            if (e.getCause() != null
                    && e.getCause().getClass() == Error.class) { // of its characters: a broken \\u escape
                throw malformed(kind, whole(file, text, kind), firstLine(e));
            }
            Optional<Stumble> stumble = stumble(file, text);
            if (stumble.isPresent()) {
                throw malformed(kind, stumble.get().at(), stumble.get().what());
            }
            Location at = e.getLine() > 0 ? new Location(file, e.getLine(), e.getColumn()) : whole(file, text, kind);
            throw malformed(kind, at, firstLine(e));
        } catch (QueryException | IRIException e) {
            throw malformed(kind, whole(file, text, kind), firstLine(e));
        } catch (StackOverflowError e) {
            throw malformed(kind, whole(file, text, kind), TOO_DEEP);
        }
    }

    /** What is wrong with the query as a whole: in a file of the catalogue it begins below the header. */
    private static Location whole(String file, String text, Failure.Kind kind) {
        long header = text.lines()
                .takeWhile(line -> line.startsWith("#") || line.isBlank())
                .count();
        return kind == Failure.Kind.DATA ? new Location(file, (int) header + 1, 0) : Location.of(file);
    }

    /** Where the grammar gets no further, and why. */
    private record Stumble(Location at, String what) {}

    /**
     * ARQ tells the place of the last token that it understood; the grammar itself knows the one after it.
     *
     * @return empty for what is no matter of grammar: an undeclared prefix
     */
    private static Optional<Stumble> stumble(String file, String text) {
        JavaCharStream characters = new JavaCharStream(new StringReader(text));
        characters.setTabSize(1);
        SPARQLParser11 grammar = new SPARQLParser11(new SPARQLParser11TokenManager(characters));
        grammar.setQuery(new Query());
        try {
            grammar.QueryUnit();
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.ofNullable(e.currentToken).map(token -> unexpected(file, token.next));
        } catch (TokenMgrError e) {
            Location at = new Location(file, characters.getBeginLine(), characters.getBeginColumn());
            return Optional.of(new Stumble(at, "no word or sign of SPARQL begins like this"));
        } catch (JenaException e) {
            return Optional.empty();
        }
    }

    private static Stumble unexpected(String file, Token token) {
        String what =
                token.kind == SPARQLParser11Constants.EOF ? "it ends too early" : "unexpected '" + token.image + "'";
        return new Stumble(new Location(file, token.beginLine, token.beginColumn), what);
    }

    private static Failure malformed(Failure.Kind kind, Location at, String what) {
        return new Failure(kind, List.of(Problem.error(at, "malformed SPARQL: " + what, "")));
    }

    /** Without the place, which Jena puts before some messages. */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Line \\d+, column \\d+: ", "");
    }
}
