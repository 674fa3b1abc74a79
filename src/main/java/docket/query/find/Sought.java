package docket.query.find;

import docket.claims.Iris;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that are looked for, and how well a name answers to them. */
final class Sought {
    private static final String COMPANY = Iris.term("Company");

    private final NameIndex index;
    private final String text;
    private final List<Word> words;
    private final double weight;
    private final String bare;

    /**
     * One of the words.
     *
     * @param near words of the vocabulary that are spelled like it, by number, with how alike
     */
    record Word(String text, double weight, Map<Integer, Double> near) {
        double alike(int other) {
            return near.getOrDefault(other, 0.0);
        }
    }

    Sought(String text, NameIndex index) {
        this.index = index;
        this.text = text.strip();
        List<String> written = Words.of(text);
        int form = written.size() - LegalForm.length(written);
        this.words = IntStream.range(0, written.size())
                .mapToObj(at -> word(written.get(at), at < form))
                .toList();
        this.bare = String.join("", written.subList(0, form));
        this.weight = words.stream().mapToDouble(Word::weight).sum();
    }

    /** @param tells a legal form does not: it weighs nothing */
    private Word word(String word, boolean tells) {
        return new Word(
                word,
                tells ? index.weight(index.vocabulary().number(word)) : 0,
                index.vocabulary().near(word));
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

    /** The same without the legal form at its end: {@code Clearview AI, Inc. → clearviewai}. */
    String bareLetters() {
        return bare;
    }

    /** Empty where the name has nothing of it. */
    Optional<Found> in(Name name, Entry thing) {
        return whole(name, thing).or(() -> parts(name, thing));
    }

    /** For a name that has the words, the last one begun: the more of the name is there already, the better. */
    Found beginning(Name name, Entry thing) {
        return whole(name, thing).orElseGet(() -> {
            String letters = Words.letters(name.text());
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
        if (isSameButForForm(other) && thing.types().contains(COMPANY)) {
            return found(name, thing, How.LEGAL_FORM, 1);
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

    /** One has a legal form and the other none; two forms are two companies. */
    private boolean isSameButForForm(List<String> other) {
        int form = LegalForm.length(other);
        boolean hasForm = !bare.equals(letters());
        return hasForm != form > 0 && bare.equals(String.join("", other.subList(0, other.size() - form)));
    }

    /** Dice's coefficient, each word weighing what it tells; words of its other names and its country may stand beside. */
    private Optional<Found> parts(Name name, Entry thing) {
        Set<String> beside = new HashSet<>();
        new Region(thing.country()).names().map(Words::of).forEach(beside::addAll);
        thing.names().map(Words::of).forEach(beside::addAll);
        double shared = 0;
        double own = 0;
        for (Word word : words) {
            double alike = best(name.words().stream().map(word::alike));
            own = Math.max(own, alike);
            shared += word.weight() * (alike == 0 && beside.contains(word.text()) ? 1 : alike);
        }
        double all = weight;
        for (int other : name.words()) {
            shared += index.weight(other) * best(words.stream().map(word -> word.alike(other)));
            all += index.weight(other);
        }
        How how = own == 1 ? How.WORDS : How.SPELLING;
        return own == 0 ? Optional.empty() : found(name, thing, how, shared / all);
    }

    private static double best(Stream<Double> alike) {
        return alike.reduce(0.0, Math::max);
    }

    private static Optional<Found> found(Name name, Entry thing, How how, double part) {
        return Optional.of(new Found(thing, how.most() * part, name.text(), how));
    }
}
