package docket.query.bounded;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** What the functions on texts share: how long a text may become. */
final class Texts {
    /** In characters. A query can double a text twenty times over in one line. */
    static final int LONGEST = 1 << 18;

    /** In characters, for what takes the square of a text's length: searching one in another, or letters that grow. */
    static final int LONGEST_WORKED_ON = 1 << 14;

    private Texts() {}

    /**
     * A text or an IRI that such a function may work on; anything else as well.
     *
     * @throws BoundExceeded past {@link #LONGEST_WORKED_ON}
     */
    static NodeValue workable(NodeValue value) {
        if (length(value) > LONGEST_WORKED_ON) {
            throw new BoundExceeded("the query looks into or changes a text of more than " + LONGEST_WORKED_ON
                    + " characters, other than by REGEX, REPLACE, SUBSTR or CONCAT");
        }
        return value;
    }

    private static int length(NodeValue value) {
        Node term = value.asNode();
        return term.isURI()
                ? term.getURI().length()
                : term.isLiteral() ? term.getLiteralLexicalForm().length() : 0;
    }

    /** @throws BoundExceeded past {@link #LONGEST} */
    static void check(long length) {
        if (length > LONGEST) {
            throw new BoundExceeded("the query makes a text of more than " + LONGEST + " characters");
        }
    }

    static String string(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }
}
