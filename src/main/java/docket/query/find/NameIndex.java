package docket.query.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All names by their words, their letters and their initials; names and things are numbers here. */
final class NameIndex {
    private final List<Name> names = new ArrayList<>();
    private final Vocabulary vocabulary;
    /** Number of a word → the names that have it. */
    private final int[][] byWord;

    private final double[] weights;
    private final Map<String, List<Integer>> byLetters = new HashMap<>();
    private final Map<String, BitSet> byClass = new HashMap<>();

    NameIndex(List<Entry> things) {
        vocabulary = new Vocabulary(words(things));
        IntStream.Builder[] having = new IntStream.Builder[vocabulary.size()];
        Arrays.setAll(having, word -> IntStream.builder());
        for (int thing = 0; thing < things.size(); thing++) {
            int number = thing;
            things.get(thing)
                    .types()
                    .forEach(type ->
                            byClass.computeIfAbsent(type, t -> new BitSet()).set(number));
            things.get(thing).names().forEach(text -> add(number, text, having));
        }
        byWord = Arrays.stream(having).map(all -> all.build().toArray()).toArray(int[][]::new);
        weights = names.stream()
                .mapToDouble(
                        name -> name.words().stream().mapToDouble(this::weight).sum())
                .toArray();
    }

    private static Collection<String> words(List<Entry> things) {
        Set<String> words = new TreeSet<>();
        things.forEach(thing -> thing.names().map(Words::of).forEach(words::addAll));
        return words;
    }

    private void add(int thing, String text, IntStream.Builder[] having) {
        List<String> words = Words.of(text);
        int name = names.size();
        names.add(new Name(thing, text, words.stream().map(vocabulary::number).toList()));
        names.getLast().words().stream().distinct().forEach(word -> having[word].add(name));
        String bare = String.join("", words.subList(0, words.size() - LegalForm.length(words)));
        Stream.of(String.join("", words), bare, Words.initials(text))
                .filter(letters -> !letters.isEmpty())
                .distinct()
                .forEach(letters -> byLetters
                        .computeIfAbsent(letters, same -> new ArrayList<>(1))
                        .add(name));
    }

    Name name(int number) {
        return names.get(number);
    }

    int names() {
        return names.size();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Names that have this word. */
    int[] having(int word) {
        return byWord[word];
    }

    /** Names of these letters, spaces, signs and maybe a legal form left out, and those of which they are the initials. */
    List<Integer> ofLetters(String letters) {
        return byLetters.getOrDefault(letters, List.of());
    }

    /** How much a word tells: more, the fewer names have it; what none has ("Inc.") tells little of which is meant. */
    double weight(int word) {
        return word < 0 ? weightOfRare() / 2 : Math.log(2 + (double) names.size() / byWord[word].length);
    }

    private double weightOfRare() {
        return Math.log(2 + names.size());
    }

    /** Of all its words. */
    double weightOfName(int name) {
        return weights[name];
    }

    /** The things of any of these classes; all for none. */
    BitSet things(Set<String> classes) {
        BitSet things = new BitSet();
        if (classes.isEmpty()) {
            things.set(0, names.isEmpty() ? 0 : names.getLast().thing() + 1);
        }
        classes.forEach(type -> things.or(byClass.getOrDefault(type, new BitSet())));
        return things;
    }
}
