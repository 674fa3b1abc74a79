package docket.query.find;

import docket.claims.Iris;
import docket.query.Endpoint;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds things by their labels, other names and keys. It does not change and may be shared; built for 100,000 names it
 * answers in tens of milliseconds.
 *
 * <pre>{@code
 * Finder.of(endpoint, iris, limit).find("garante privacy", Set.of(Iris.term("Regulator")), 3)
 * }</pre>
 */
public final class Finder {
    /** What scores less has little more than a common word with what was looked for. */
    private static final double LEAST = 30;

    /** How many names are looked at closely: those that share most. */
    private static final int CLOSELY = 200;

    private final List<Entry> things;
    private final Map<String, Entry> byKey = new HashMap<>();
    private final NameIndex index;

    public Finder(Collection<Entry> things) {
        this.things = things.stream().sorted(Comparator.comparing(Entry::key)).toList();
        this.things.forEach(thing -> byKey.put(thing.key(), thing));
        this.index = new NameIndex(this.things);
    }

    /**
     * Over all that the default graph gives a label.
     *
     * @param limit how long its one query may take
     */
    public static Finder of(Endpoint endpoint, Iris iris, Duration limit) {
        return new Finder(EntryReader.read(endpoint, iris, limit));
    }

    /** In the order of their keys. */
    public List<Entry> things() {
        return things;
    }

    /** By its key, or empty. */
    public Optional<Entry> thing(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * What the words may mean, the likeliest first, and always in the same order.
     *
     * @param classes IRIs, any of which a thing must have, itself or above its own; empty for all
     */
    public List<Found> find(String text, Set<String> classes, int limit) {
        Sought sought = new Sought(text, index);
        return best(sought, candidates(sought, index.things(classes)), limit);
    }

    /**
     * What someone may be about to write who is still at the last word; where nothing goes on like this, what
     * {@link #find} finds.
     */
    public List<Found> complete(String beginning, Set<String> classes, int limit) {
        Sought sought = new Sought(beginning, index);
        BitSet allowed = index.things(classes);
        List<Found> found = beginning(sought, allowed, limit);
        return found.isEmpty() ? best(sought, candidates(sought, allowed), limit) : found;
    }

    private List<Found> best(Sought sought, IntStream names, int limit) {
        return ranked(
                names.mapToObj(index::name)
                        .flatMap(name -> sought.in(name, things.get(name.thing())).stream())
                        .filter(found -> found.score() >= LEAST),
                limit);
    }

    /** Each thing once, by the best of its names. */
    private static List<Found> ranked(Stream<Found> all, int limit) {
        Map<String, Found> best = new HashMap<>();
        all.forEach(found -> best.merge(
                found.thing().key(), found, (one, other) -> Found.ORDER.compare(one, other) <= 0 ? one : other));
        return best.values().stream().sorted(Found.ORDER).limit(limit).toList();
    }

    /** Those that are worth a closer look: the names of the same letters, and those that share most words. */
    private IntStream candidates(Sought sought, BitSet allowed) {
        double[] shared = new double[index.names()];
        for (Sought.Word word : sought.words()) {
            word.near().forEach((near, alike) -> {
                for (int name : index.having(near)) {
                    shared[name] += alike * (word.weight() + index.weight(near));
                }
            });
        }
        PriorityQueue<Sharing> most = new PriorityQueue<>(
                Comparator.comparingDouble(Sharing::part).thenComparing(Sharing::name, Comparator.reverseOrder()));
        for (int name = 0; name < shared.length; name++) {
            if (shared[name] > 0 && allowed.get(index.name(name).thing())) {
                double part = shared[name] / (sought.weight() + index.weightOfName(name));
                if (most.size() < CLOSELY) {
                    most.add(new Sharing(name, part));
                } else if (most.element().part() < part) {
                    most.remove();
                    most.add(new Sharing(name, part));
                }
            }
        }
        IntStream same = Stream.of(sought.letters(), sought.bareLetters())
                .flatMap(letters -> index.ofLetters(letters).stream())
                .mapToInt(name -> name)
                .filter(name -> allowed.get(index.name(name).thing()));
        return IntStream.concat(same, most.stream().mapToInt(Sharing::name)).distinct();
    }

    /** @param part of the words, by weight, that the name shares with what is sought, roughly */
    private record Sharing(int name, double part) {}

    /** Names that have all the words, the last one begun. */
    private List<Found> beginning(Sought sought, BitSet allowed, int limit) {
        if (sought.words().isEmpty()) {
            return List.of();
        }
        BitSet names = new BitSet();
        index.vocabulary().beginning(sought.words().getLast().text()).forEach(word -> set(names, word));
        for (Sought.Word word : sought.words().subList(0, sought.words().size() - 1)) {
            BitSet having = new BitSet();
            int number = index.vocabulary().number(word.text());
            if (number >= 0) {
                set(having, number);
            }
            names.and(having);
        }
        return ranked(
                names.stream()
                        .mapToObj(index::name)
                        .filter(name -> allowed.get(name.thing()))
                        .map(name -> sought.beginning(name, things.get(name.thing()))),
                limit);
    }

    private void set(BitSet names, int word) {
        for (int name : index.having(word)) {
            names.set(name);
        }
    }
}
