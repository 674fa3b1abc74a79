package docket.server.view;

import java.util.Locale;

/** Names of variables and terms as words: {@code held by} for {@code heldBy}, {@code total in EUR} for {@code totalEUR}. */
public final class PlainWords {
    /** What the contract calls measures (section 5 of the design), pages call sanctions, as the query does that lists them. */
    private static final String MEASURES = "measures";

    private PlainWords() {}

    /** @param name with or without a prefix; what has no such form, such as a key or an address, stays as it is */
    public static String of(String name) {
        if (name.equals(MEASURES)) {
            return "sanctions";
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
