package docket.query.bounded;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** What the functions on texts share: how long a text may become, and patterns that keep to the deadline. */
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

    /** The flags are those of XPath (Functions and Operators, section 5.6.2). */
    static Pattern pattern(String function, NodeValue pattern, @Nullable NodeValue flags) {
        return withinStack(() -> RegexEngine.makePattern(
                function, string(function, workable(pattern)), flags == null ? null : string(function, flags)));
    }

    static Matcher matcher(Pattern pattern, String text, Deadline deadline) {
        return pattern.matcher(new WatchedText(text, deadline));
    }

    /** @throws BoundExceeded where Java's own matcher, which calls itself, gets too deep */
    static <T> T withinStack(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new BoundExceeded("a regular expression of the query is too deeply nested for its text");
        }
    }
}
