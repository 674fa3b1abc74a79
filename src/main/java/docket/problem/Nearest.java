package docket.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known names nearest to a mistyped one, for a hint. */
public final class Nearest {
    private static final int MOST = 3;

    /** A name of fewer letters is near with one edit alone. */
    private static final int SHORT = 4;

    /** Of a text that can be a name at all. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** @return {@code did you mean 'fr-cnil'?}, or empty where nothing is near */
    public static String hint(String name, Collection<String> known) {
        return hint(name, known, "");
    }

    /** @param otherwise what to say where nothing is near */
    public static String hint(String name, Collection<String> known, String otherwise) {
        List<String> near = to(name, known);
        return near.isEmpty() ? otherwise : didYouMean(near);
    }

    /** {@code did you mean 'a' or 'b'?} */
    public static String didYouMean(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or ", "did you mean ", "?"));
    }

    /**
     * The nearest name, or at most three that are equally near, capitals aside: a third of the letters may differ (two
     * at least, in a short name one), or the known name contains the unknown one.
     */
    public static List<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String small = name.toLowerCase(Locale.ROOT);
        int limit = small.length() < SHORT ? 1 : Math.max(2, small.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Near(String name, int edits) {}
        List<Near> near = known.stream()
                .distinct()
                .map(candidate -> {
                    String other = candidate.toLowerCase(Locale.ROOT);
                    int edits = distance.apply(small, other);
                    boolean contained = small.length() >= SHORT - 1 && other.contains(small);
                    return new Near(candidate, edits < 0 && contained ? limit + 1 : edits);
                })
                .filter(candidate -> candidate.edits() >= 0)
                .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
                .toList();
        return near.stream()
                .takeWhile(candidate -> candidate.edits() == near.getFirst().edits())
                .limit(MOST)
                .map(Near::name)
                .toList();
    }
}
