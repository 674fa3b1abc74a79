package docket.query.bounded;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.apache.jena.sparql.lang.sparql_11.TokenMgrError;

/** How much a query may be, by its words alone: the parser, the optimiser and the executor all call themselves level by level. */
public final class QuerySize {
    /** In characters. */
    public static final int LONGEST = 64 << 10;

    /** Of brackets of any kind. */
    public static final int DEEPEST = 64;

    /** Of EXISTS within EXISTS: ARQ's optimiser works twice as long for each. */
    public static final int DEEPEST_EXISTS = 6;

    /** Names, values and keywords; brackets and punctuation are not counted. */
    public static final int MOST_WORDS = 5000;

    /** In characters: what each name with a prefix becomes. */
    public static final int LONGEST_IRI = 2048;

    private QuerySize() {}

    /**
     * Lets pass what is no SPARQL at all: to say where it is wrong is the parser's work.
     *
     * @throws BoundExceeded that says of what it is too much
     */
    public static void check(String query) {
        if (query.length() > LONGEST) {
            throw new BoundExceeded("the query has more than " + LONGEST + " characters");
        }
        SPARQLParser11TokenManager tokens = new SPARQLParser11TokenManager(new JavaCharStream(new StringReader(query)));
        try {
            count(tokens);
        } catch (TokenMgrError e) {
            // the parser says more of it
        }
    }

    private static void count(SPARQLParser11TokenManager tokens) {
        int depth = 0;
        int words = 0;
        boolean exists = false;
        Deque<Integer> open = new ArrayDeque<>();
        Token before = new Token();
        for (Token token = tokens.getNextToken();
                token.kind != SPARQLParser11Constants.EOF;
                token = tokens.getNextToken()) {
            switch (token.kind) {
                case SPARQLParser11Constants.LPAREN,
                        SPARQLParser11Constants.LBRACE,
                        SPARQLParser11Constants.LBRACKET -> {
                    depth++;
                    if (exists) {
                        open.push(depth);
                    }
                }
                case SPARQLParser11Constants.RPAREN,
                        SPARQLParser11Constants.RBRACE,
                        SPARQLParser11Constants.RBRACKET -> {
                    if (!open.isEmpty() && open.peek() == depth) {
                        open.pop();
                    }
                    depth--;
                }
                case SPARQLParser11Constants.INTEGER,
                        SPARQLParser11Constants.INTEGER_POSITIVE,
                        SPARQLParser11Constants.INTEGER_NEGATIVE,
                        SPARQLParser11Constants.DECIMAL,
                        SPARQLParser11Constants.DECIMAL_POSITIVE,
                        SPARQLParser11Constants.DECIMAL_NEGATIVE,
                        SPARQLParser11Constants.DOUBLE,
                        SPARQLParser11Constants.DOUBLE_POSITIVE,
                        SPARQLParser11Constants.DOUBLE_NEGATIVE -> {
                    Magnitude.checkDigits(token.image.length());
                    words++;
                }
                case SPARQLParser11Constants.IRIref -> {
                    if (token.image.length() > LONGEST_IRI) {
                        throw new BoundExceeded("the query has an IRI of more than " + LONGEST_IRI + " characters");
                    }
                    words++;
                }
                case SPARQLParser11Constants.DATATYPE -> Magnitude.checkDigits(before.image.length());
                case SPARQLParser11Constants.SEMICOLON, SPARQLParser11Constants.COMMA, SPARQLParser11Constants.DOT -> {}
                default -> words++;
            }
            if (depth > DEEPEST) {
                throw new BoundExceeded("the query is nested more than " + DEEPEST + " levels deep");
            }
            before = token;
            exists = token.kind == SPARQLParser11Constants.EXISTS;
            if (open.size() > DEEPEST_EXISTS) {
                throw new BoundExceeded("the query has more than " + DEEPEST_EXISTS + " EXISTS within each other");
            }
            if (words > MOST_WORDS) {
                throw new BoundExceeded("the query has more than " + MOST_WORDS + " names, values and keywords");
            }
        }
    }
}
