package docket.query.find;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** All words of all names, numbered in their order, with those that are spelled alike. */
final class Vocabulary {
    /** Two words that are no more alike than this are two words. */
    static final double ALIKE = 0.87;

    private static final int GRAM = 3;
    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();

    private final String[] words;
    private final Map<String, int[]> byGram;

    Vocabulary(Collection<String> all) {
        words = all.stream().sorted().distinct().toArray(String[]::new);
        Map<String, IntStream.Builder> grams = new HashMap<>();
        for (int word = 0; word < words.length; word++) {
            for (String gram : grams(words[word])) {
                grams.computeIfAbsent(gram, g -> IntStream.builder()).add(word);
            }
        }
        byGram = new HashMap<>();
        grams.forEach((gram, builder) -> byGram.put(gram, builder.build().toArray()));
    }

    int size() {
        return words.length;
    }

    /** Its number; negative for a word of no name. */
    int number(String word) {
        return Arrays.binarySearch(words, word);
    }

    /** Those that begin so, as numbers: they stand side by side. */
    IntStream beginning(String letters) {
        int from = number(letters);
        int to = number(letters + Character.MAX_VALUE);
        return IntStream.range(from < 0 ? -from - 1 : from, to < 0 ? -to - 1 : to);
    }

    /** Those that are spelled alike, itself among them, with how alike: 1 for the same. */
    Map<Integer, Double> near(String word) {
        List<String> grams = grams(word);
        Map<Integer, Integer> shared = new TreeMap<>();
        for (String gram : grams) {
            for (int other : byGram.getOrDefault(gram, new int[0])) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        Map<Integer, Double> near = new LinkedHashMap<>();
        int least = Math.max(1, grams.size() / 4);
        shared.forEach((other, count) -> {
            double alike = count < least ? 0 : alike(word, words[other]);
            if (alike >= ALIKE) {
                near.put(other, alike);
            }
        });
        return near;
    }

    /** From 0 to 1; figures are alike only where they are the same: 2022 is not 2023. */
    static double alike(String word, String other) {
        if (word.equals(other)) {
            return 1;
        }
        return hasDigit(word) || hasDigit(other) ? 0 : SPELLING.apply(word, other);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** With its two ends marked, so that a short word has some too. */
    private static List<String> grams(String word) {
        String marked = "^" + word + "$";
        return IntStream.rangeClosed(0, marked.length() - GRAM)
                .mapToObj(at -> marked.substring(at, at + GRAM))
                .distinct()
                .toList();
    }
}
