package docket.query.find;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that are looked for, and how well a name answers to them. */
final class Sought {
    private final NameIndex index;
    private final String text;
    private final List<Word> words;
    private final double weight;

    /**
     * One of the words.
     *
     * @param near words of the vocabulary that are spelled like it, by number, with how alike
     */
    record Word(String text, double weight, Map<Integer, Double> near) {}

    Sought(String text, NameIndex index) {
        this.index = index;
        this.text = text.strip();
        this.words = Words.of(text).stream()
                .map(word -> new Word(
                        word,
                        index.weight(index.vocabulary().number(word)),
                        index.vocabulary().near(word)))
                .toList();
        this.weight = words.stream().mapToDouble(Word::weight).sum();
    }

    List<Word> words() {
        return words;
    }

    double weight() {
        return weight;
    }

    /** Without spaces and signs: {@code C.N.I.L. → cnil}. */
    String letters() {
        return String.join("", words.stream().map(Word::text).toList());
    }

    /** Empty where the name has nothing of it. */
    Optional<Found> in(Name name, Entry thing) {
        return whole(name, thing).or(() -> parts(name, thing));
    }

    /** For a name that has the words, the last one begun: the more of the name is there already, the better. */
    Found beginning(Name name, Entry thing) {
        return whole(name, thing).orElseGet(() -> {
            String letters = String.join("", Words.of(name.text()));
            double part = (double) letters().length()
                    / Math.max(letters.length(), letters().length());
            How how = letters.startsWith(letters()) ? How.BEGINNING : How.WORDS;
            return new Found(
                    thing, how.most() * (how == How.BEGINNING ? 0.6 + 0.4 * part : 0.4 + 0.2 * part), name.text(), how);
        });
    }

    private Optional<Found> whole(Name name, Entry thing) {
        List<String> other = Words.of(name.text());
        if (name.text().equals(text)) {
            return found(name, thing, How.EXACT, 1);
        }
        if (String.join("", other).equals(letters())) {
            return found(name, thing, How.FOLDED, 1);
        }
        if (other.stream()
                .sorted()
                .toList()
                .equals(words.stream().map(Word::text).sorted().toList())) {
            return found(name, thing, How.REORDERED, 1);
        }
        if (Words.initials(name.text()).equals(letters())) {
            return found(name, thing, How.INITIALS, 1);
        }
        return Optional.empty();
    }

    /** Dice's coefficient, each word weighing what it tells; the thing's country may be said beside the name. */
    private Optional<Found> parts(Name name, Entry thing) {
        Set<String> country = country(thing.country());
        double shared = 0;
        boolean same = false;
        for (Word word : words) {
            double alike = name.words().stream()
                    .mapToDouble(other -> word.near().getOrDefault(other, 0.0))
                    .max()
                    .orElse(0);
            same |= alike == 1;
            shared += word.weight() * (alike == 0 && country.contains(word.text()) ? 1 : alike);
        }
        double all = weight;
        for (int other : name.words()) {
            double alike = words.stream()
                    .mapToDouble(word -> word.near().getOrDefault(other, 0.0))
                    .max()
                    .orElse(0);
            shared += index.weight(other) * alike;
            all += index.weight(other);
        }
        return shared == 0 ? Optional.empty() : found(name, thing, same ? How.WORDS : How.SPELLING, shared / all);
    }

    private static Optional<Found> found(Name name, Entry thing, How how, double part) {
        return Optional.of(new Found(thing, how.most() * part, name.text(), how));
    }

    /** {@code US-NY → us, united, states}. */
    private static Set<String> country(String code) {
        String country = code.split("-", 2)[0];
        Set<String> words = new HashSet<>(Words.of(country));
        words.addAll(Words.of(Locale.of("", country).getDisplayCountry(Locale.ENGLISH)));
        return words;
    }
}
