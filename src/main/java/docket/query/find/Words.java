package docket.query.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** What a name comes down to when capitals, accents and signs are left aside. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** More words than this are no name, nor are more letters. */
    private static final int MOST = 32;

    private static final int LETTERS = 1000;

    /** A small word of so many letters ("de", "and", "the") gives no initial. */
    private static final int SMALL = 3;

    private Words() {}

    /** In their order: {@code Garante per la protezione → [garante, per, la, protezione]}. */
    public static List<String> of(String text) {
        return split(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Without spaces and signs: {@code C.N.I.L. → cnil}. */
    public static String letters(String text) {
        return String.join("", of(text));
    }

    /** {@code Commission nationale de l'informatique et des libertés → cnil}; empty for fewer than two. */
    static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (String word : split(text)) {
            boolean counts = word.length() > SMALL || Character.isUpperCase(word.charAt(0));
            if (counts) {
                initials.appendCodePoint(Character.toLowerCase(word.codePointAt(0)));
            }
        }
        return initials.length() < 2 ? "" : initials.toString();
    }

    private static List<String> split(String text) {
        String begun = text.substring(0, Math.min(text.length(), LETTERS));
        String plain = StringUtils.stripAccents(Normalizer.normalize(begun, Normalizer.Form.NFKC));
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find() && words.size() < MOST) {
            words.add(matcher.group());
        }
        return words;
    }
}
