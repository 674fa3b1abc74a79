package docket.query.bounded;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.function.Supplier;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that are matched in time that grows with the text (RE2, which follows all alternatives at once), and
 * look at the clock while they read. Java's own go back and try again, which can take for ever without reading anything, so
 * that nothing could end it.
 */
final class Regex {
    /** In characters. */
    private static final int LONGEST = 1 << 12;

    /** By how much a pattern may grow when its counted repetitions are written out, in characters: that is what RE2 does. */
    private static final int GROWTH = 1 << 12;

    /** Instructions that are followed between two looks at the clock: a millisecond or so. */
    private static final int LOOK = 1 << 15;

    private final Pattern pattern;
    private final Deadline deadline;

    private Regex(Pattern pattern, Deadline deadline) {
        this.pattern = pattern;
        this.deadline = deadline;
    }

    /**
     * @param flags those of XPath (Functions and Operators, section 5.6.2); null for none
     * @throws BoundExceeded where it has more than a pattern may have
     * @throws ExprEvalException where it is no regular expression
     */
    static Regex of(String function, NodeValue pattern, @Nullable NodeValue flags, Deadline deadline) {
        String text = Texts.string(function, Texts.workable(pattern));
        String given = flags == null ? "" : Texts.string(function, flags);
        return withinStack(() -> new Regex(compiled(function, text, given), deadline));
    }

    private static Pattern compiled(String function, String text, String flags) {
        int mask = flags.chars().map(flag -> mask(function, flag)).reduce(0, (one, other) -> one | other);
        // no pattern of XPath has flags or numbers of characters in it, but the engine reads them
        boolean folded = (mask & Pattern.CASE_INSENSITIVE) != 0 || text.contains("(?");
        if (folded && !CaseFolding.isPossible(text) || text.contains("\\x")) {
            throw new BoundExceeded("a regular expression of the query has letters that flag i does not know, or \\x");
        }
        if (flags.indexOf('q') >= 0) {
            return Pattern.compile(Pattern.quote(text), mask);
        }
        String pattern = flags.indexOf('x') >= 0 ? new PatternTokens(text).compact() : text;
        if (pattern.length() > LONGEST) {
            throw new BoundExceeded("a regular expression of the query has more than " + LONGEST + " characters");
        }
        if (new PatternTokens(pattern).size() > pattern.length() + GROWTH) {
            throw new BoundExceeded(
                    "a regular expression of the query repeats too much: with its {counts} written out it"
                            + " grows by more than " + GROWTH + " characters");
        }
        try {
            return Pattern.compile(pattern, mask);
        } catch (PatternSyntaxException e) {
            throw refused(function, pattern, e);
        }
    }

    private static int mask(String function, int flag) {
        return switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'q', 'x' -> 0;
            default -> throw new ExprEvalException(function + ": there is no flag '" + Character.toString(flag) + "'");
        };
    }

    /** What only an engine that tries again can match is told; what none reads has no value, as SPARQL has it. */
    private static RuntimeException refused(String function, String pattern, PatternSyntaxException e) {
        try {
            java.util.regex.Pattern.compile(pattern);
        } catch (java.util.regex.PatternSyntaxException none) {
            return new ExprEvalException(function + ": no regular expression: " + e.getDescription());
        }
        return new BoundExceeded("a regular expression of the query cannot be matched in one pass ("
                + e.getDescription() + ": " + e.getPattern()
                + "); look-around, back-references and possessive quantifiers are not available");
    }

    Matcher matcher(String text) {
        return pattern.matcher(new WatchedText(text, Steps.of(deadline, Math.max(1, LOOK / pattern.programSize()))));
    }

    /** @throws BoundExceeded where the engine, which calls itself, gets too deep */
    static <T> T withinStack(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new BoundExceeded("a regular expression of the query is too deeply nested");
        }
    }
}
