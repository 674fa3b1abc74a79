package docket.query;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import java.io.StringReader;
import java.util.List;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11Constants;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;

/** Finds SERVICE (SPARQL 1.1 Federated Query) wherever it stands in a query: a local store sends nothing elsewhere. */
public final class ServiceScan {
    private ServiceScan() {}

    /**
     * Refuses a query that asks another endpoint.
     *
     * @param text that parses as SPARQL 1.1
     * @throws Failure of kind USAGE at the first SERVICE
     */
    public static void refuse(String file, String text) {
        JavaCharStream characters = new JavaCharStream(new StringReader(text));
        characters.setTabSize(1);
        SPARQLParser11TokenManager tokens = new SPARQLParser11TokenManager(characters);
        for (Token token = tokens.getNextToken();
                token.kind != SPARQLParser11Constants.EOF;
                token = tokens.getNextToken()) {
            if (token.kind == SPARQLParser11Constants.SERVICE) {
                throw new Failure(
                        Failure.Kind.USAGE,
                        List.of(Problem.error(
                                new Location(file, token.beginLine, token.beginColumn),
                                "SERVICE asks another endpoint, and a local store answers by itself",
                                "leave SERVICE out, or ask that endpoint: --store URL")));
            }
        }
    }
}
