package docket.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The names most like one that is unknown, for a hint. */
final class Nearest {
    private static final int AT_MOST = 3;

    private Nearest() {}

    /** "did you mean 'a' or 'b'?", or what {@code otherwise} says where nothing is near. */
    static String hint(String unknown, Collection<String> known, String otherwise) {
        List<String> near = to(unknown, known);
        return near.isEmpty()
                ? otherwise
                : near.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or ", "did you mean ", "?"));
    }

    /** Nearest first; a third of the letters may differ, or the one begins with the other. */
    static List<String> to(String unknown, Collection<String> known) {
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(name -> new Near(name, distance(unknown, name)))
                .filter(near -> near.distance() <= Math.max(2, unknown.length() / 3)
                        || (unknown.length() > 1 && near.name().startsWith(unknown)))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(AT_MOST)
                .map(Near::name)
                .toList();
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
