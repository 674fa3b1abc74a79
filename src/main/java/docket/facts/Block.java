package docket.facts;

import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The keys of one block, taken one after the other; what nobody took is unknown. */
final class Block {
    private final LinkedHashMap<String, Tree.Entry> rest;
    private final Location at;
    private final String what;
    private final Collection<String> known;
    private final Problems problems;

    private Block(Tree.Mapping mapping, String what, Collection<String> known, Problems problems) {
        this.rest = new LinkedHashMap<>(mapping.entries());
        this.at = mapping.at();
        this.what = what;
        this.known = known;
        this.problems = problems;
    }

    /**
     * @param what the block is, for a message: "a fact"
     * @param known every key that it may have
     */
    static Optional<Block> of(Tree tree, String what, Collection<String> known, Problems problems) {
        if (tree instanceof Tree.Mapping mapping) {
            return Optional.of(new Block(mapping, what, known, problems));
        }
        tree.reject(problems, "expected " + what + " as 'key: value' pairs", "");
        return Optional.empty();
    }

    Location at() {
        return at;
    }

    Optional<Tree.Entry> take(String key) {
        return Optional.ofNullable(rest.remove(key));
    }

    /** Also under a name so near that it must be meant: that is told, and reading goes on with it. */
    Optional<Tree.Entry> require(String key, String hint) {
        Optional<Tree.Entry> entry = take(key).or(() -> misspelt(key));
        if (entry.isEmpty()) {
            problems.error(at, "'" + key + "' is missing in " + what, hint);
        }
        return entry;
    }

    /** A single value. */
    Optional<Tree.Scalar> scalar(String key) {
        return take(key).flatMap(this::scalar);
    }

    Optional<Tree.Scalar> requireScalar(String key, String hint) {
        return require(key, hint).flatMap(this::scalar);
    }

    /** A list of single values, or one alone. */
    List<Tree.Scalar> scalars(String key) {
        return take(key).stream()
                .flatMap(entry -> entry.value().items().stream()
                        .flatMap(item -> scalar(new Tree.Entry(key, entry.keyAt(), item)).stream()))
                .toList();
    }

    Collection<Tree.Entry> rest() {
        return List.copyOf(rest.values());
    }

    /** Tells each key that nobody took. */
    void rejectRest() {
        rest.values().forEach(entry -> reject(entry, "known keys: " + String.join(", ", known)));
    }

    /** @param otherwise the hint where no known key is near */
    void reject(Tree.Entry entry, String otherwise) {
        String message = "unknown key '" + entry.key() + "' in " + what;
        problems.error(entry.keyAt(), message, Nearest.hint(entry.key(), known, otherwise));
    }

    private Optional<Tree.Entry> misspelt(String key) {
        Optional<Tree.Entry> entry = rest.values().stream()
                .filter(other -> !known.contains(other.key()))
                .filter(other ->
                        Nearest.to(other.key(), known).stream().limit(1).anyMatch(key::equals))
                .findFirst();
        entry.ifPresent(other -> {
            rest.remove(other.key());
            reject(other, "");
        });
        return entry;
    }

    private Optional<Tree.Scalar> scalar(Tree.Entry entry) {
        if (entry.value() instanceof Tree.Scalar scalar) {
            return Optional.of(scalar);
        }
        entry.value().reject(problems, "'" + entry.key() + "' takes a single value", "");
        return Optional.empty();
    }
}
