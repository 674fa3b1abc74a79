package docket.server.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of variables and terms as words: {@code held by} for {@code heldBy}, {@code total in EUR} for {@code totalEUR}. */
public final class PlainWords {
    /**
     * Names that say little to a reader. What the contract calls measures (section 5 of the design), pages call sanctions, as the
     * query does that lists them.
     */
    private static final Map<String, String> OTHERWISE =
            Map.of("measures", "sanctions", "skos:altLabel", "also called", "skos:exactMatch", "the same as");

    private PlainWords() {}

    /** What is put behind a reason; nothing for a rule that is no more than what its reason says. */
    public static String rule(Optional<String> name) {
        return name.filter(rule -> rule.endsWith(" slip"))
                .map(rule -> " (a " + rule + ")")
                .orElse("");
    }

    /** @param name with or without a prefix; what has no such form, such as a key or an address, stays as it is */
    public static String of(String name) {
        if (OTHERWISE.containsKey(name)) {
            return OTHERWISE.getOrDefault(name, name);
        }
        if (!name.matches("([a-z]+:)?[A-Za-z]+")) {
            return name;
        }
        StringBuilder words = new StringBuilder();
        for (String word : name.substring(name.indexOf(':') + 1).split("(?<=[a-z])(?=[A-Z])")) {
            boolean code = word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : code ? " in " : " ")
                    .append(code ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
