package docket.facts;

import docket.claims.Ontology;
import docket.problem.Nearest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how an amount or quantity is written that stands there as people write it: {@code 30,5 million €}. */
final class AmountHint {
    private static final String PART = "([a-z]{3})? ?([0-9][0-9.]*) ?(k|m|bn)?(?: ?([a-z]{3}))?";
    private static final String BOUND = "(?:(about|over|at least|under|up to) ?)?";
    private static final Pattern AMOUNT = Pattern.compile(BOUND + PART + "(?: ?\\( ?" + PART + " ?\\))?");
    private static final Pattern QUANTITY =
            Pattern.compile(BOUND + "([0-9][0-9.]*) ?(?:(k|m|bn) ?)?([a-z][a-z0-9 -]*)");
    private static final Map<String, String> ENDINGS = Map.of("k", "k", "m", "M", "bn", "bn");
    private static final Map<Pattern, String> SPELLINGS = spellings();

    private AmountHint() {}

    static String amount(String text) {
        Matcher matcher = AMOUNT.matcher(plain(text));
        if (matcher.matches()) {
            String other = matcher.group(7) == null ? "" : " (" + part(matcher, 6) + ")";
            String written = bound(matcher) + part(matcher, 2) + other;
            if (AmountSyntax.amount(written).isPresent()) {
                return "did you mean '" + written + "'?";
            }
        }
        return "the code first, then the number, then the source's own conversion if any: EUR 30.5M (USD 33.7M)";
    }

    static String quantity(String text, Ontology ontology) {
        Optional<String> unit = AmountSyntax.quantity(text).map(AmountSyntax.Counted::unit);
        String known = "known units: " + String.join(", ", ontology.unitWords());
        if (unit.isPresent()) {
            return Nearest.hint(unit.get(), ontology.unitWords(), known);
        }
        Matcher matcher = QUANTITY.matcher(plain(text));
        if (matcher.matches()) {
            String number = bound(matcher) + matcher.group(2) + ending(matcher.group(3));
            for (String near : Nearest.to(matcher.group(4), ontology.unitWords())) {
                return "did you mean '" + number + " " + near + "'?";
            }
        }
        return known;
    }

    /** In small letters, with the words and signs that the syntax has. */
    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, String> spelling : SPELLINGS.entrySet()) {
            plain = spelling.getKey().matcher(plain).replaceAll(spelling.getValue());
        }
        return plain.strip();
    }

    private static Map<Pattern, String> spellings() {
        Map<Pattern, String> spellings = new LinkedHashMap<>();
        spellings.put(Pattern.compile("us ?\\$|\\$|\\b(us )?dollars?\\b"), " usd ");
        spellings.put(Pattern.compile("€|\\beuros?\\b"), " eur ");
        spellings.put(Pattern.compile("£|\\bpounds?\\b"), " gbp ");
        spellings.put(Pattern.compile("~|\\b(approximately|around|roughly|circa|nearly|almost)\\b"), "about ");
        spellings.put(Pattern.compile(">|\\b(more than|above|exceeding)\\b"), "over ");
        spellings.put(Pattern.compile("<|\\b(less than|below)\\b"), "under ");
        spellings.put(Pattern.compile("\\bat most\\b"), "up to ");
        spellings.put(Pattern.compile("(?<=[0-9]) ?(million|mio|mln|mn)\\b"), "m");
        spellings.put(Pattern.compile("(?<=[0-9]) ?(billion|bln|mrd|b)\\b"), "bn");
        spellings.put(Pattern.compile("(?<=[0-9]) ?thousand\\b"), "k");
        spellings.put(Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))"), "");
        spellings.put(Pattern.compile("(?<=[0-9]),(?=[0-9])"), ".");
        spellings.put(Pattern.compile("[\\s\\p{Z}]+"), " ");
        return spellings;
    }

    /** A number with its currency, whichever of the two comes first. */
    private static String part(Matcher matcher, int group) {
        String currency = Optional.ofNullable(matcher.group(group))
                .or(() -> Optional.ofNullable(matcher.group(group + 3)))
                .orElse("");
        return currency.toUpperCase(Locale.ROOT) + " " + matcher.group(group + 1) + ending(matcher.group(group + 2));
    }

    private static String ending(@Nullable String ending) {
        return ending == null ? "" : ENDINGS.getOrDefault(ending, "");
    }

    private static String bound(Matcher matcher) {
        return matcher.group(1) == null ? "" : matcher.group(1) + " ";
    }
}
