package docket.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known names nearest to a mistyped one, for a hint. */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * At most three names, nearest first, none further away than a third of the name's length (two edits at least).
     *
     * @return {@code did you mean 'fr-cnil'?}, or empty where nothing is near
     */
    public static String hint(String name, Collection<String> known) {
        int limit = Math.max(2, name.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Near(String name, int edits) {}
        List<Near> near = known.stream()
                .map(candidate -> new Near(candidate, distance.apply(name, candidate)))
                .filter(candidate -> candidate.edits() >= 0)
                .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
                .limit(MOST)
                .toList();
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(n -> "'" + n.name() + "'")
                        .collect(Collectors.joining(" or ", "did you mean ", "?"));
    }

    /** As {@link #hint(String, Collection)}, or what {@code otherwise} says where nothing is near. */
    public static String hint(String name, Collection<String> known, String otherwise) {
        String near = hint(name, known);
        return near.isEmpty() ? otherwise : near;
    }
}
