package docket.query.bounded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A regular expression as the pieces that it is written in, as far as its size and its whitespace go. */
final class PatternTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<quoted>\\\\Q.*?(?:\\\\E|$))|\\\\.|(?<class>\\[\\^?\\]?(?:\\[:\\^?\\w+:\\]|\\\\.|[^\\]\\\\])*+\\])"
                    + "|\\{(?<least>\\d+)(?:,(?<most>\\d*))?\\}|.",
            Pattern.DOTALL);

    /** Digits of a count that is read; a longer one is too large anyway. */
    private static final int DIGITS = 9;

    private final String pattern;

    PatternTokens(String pattern) {
        this.pattern = pattern;
    }

    /** How long it is with its counted repetitions written out, about: {@code (ab{3}){2}} has as much as {@code abbbabbb}. */
    double size() {
        Deque<Double> groups = new ArrayDeque<>();
        double whole = 0;
        double last = 0;
        for (Matcher token = TOKEN.matcher(pattern); token.find(); ) {
            if (token.group().equals("(")) {
                groups.push(whole);
                whole = 0;
                last = 0;
            } else if (token.group().equals(")") && !groups.isEmpty()) {
                last = whole + 1;
                whole = groups.pop() + last;
            } else if (token.group("least") != null) {
                double times = Math.max(count(token.group("least")), count(token.group("most")));
                whole += last * (times - 1);
                last *= times;
            } else {
                last = token.group("quoted") == null ? 1 : token.group().length();
                whole += last;
            }
        }
        while (!groups.isEmpty()) {
            whole += groups.pop();
        }
        return whole;
    }

    private static double count(@Nullable String digits) {
        return digits == null || digits.isEmpty()
                ? 1
                : digits.length() > DIGITS ? Double.POSITIVE_INFINITY : Math.max(1, Integer.parseInt(digits));
    }

    /** Its character classes, brackets included. */
    Stream<String> classes() {
        return TOKEN.matcher(pattern)
                .results()
                .map(token -> token.group("class"))
                .filter(Objects::nonNull);
    }

    /** Without the whitespace that flag {@code x} lets stand for looks: what is in no class (Functions and Operators, 5.6.2). */
    String compact() {
        return TOKEN.matcher(pattern)
                .results()
                .map(token -> token.group().isBlank() ? "" : token.group())
                .collect(Collectors.joining());
    }
}
