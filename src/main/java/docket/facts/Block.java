package docket.facts;

import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The keys of one block, taken one after the other; what nobody took is unknown. */
final class Block {
    private final LinkedHashMap<String, Tree.Entry> rest;
    private final Location at;
    private final Problems problems;

    private Block(Tree.Mapping mapping, Problems problems) {
        this.rest = new LinkedHashMap<>(mapping.entries());
        this.at = mapping.at();
        this.problems = problems;
    }

    /** @param what the block is, for a message: "a fact" */
    static Optional<Block> of(Tree tree, String what, Problems problems) {
        if (tree instanceof Tree.Mapping mapping) {
            return Optional.of(new Block(mapping, problems));
        }
        problems.error(tree.at(), "expected " + what + " as 'key: value' lines, found " + tree.kind(), "");
        return Optional.empty();
    }

    Location at() {
        return at;
    }

    Optional<Tree.Entry> take(String key) {
        return Optional.ofNullable(rest.remove(key));
    }

    Optional<Tree.Entry> require(String key, String hint) {
        Optional<Tree.Entry> entry = take(key);
        if (entry.isEmpty()) {
            problems.error(at, "'" + key + "' is missing", hint);
        }
        return entry;
    }

    /** A single value. */
    Optional<Tree.Scalar> scalar(String key) {
        return take(key).flatMap(entry -> scalar(entry.value(), key));
    }

    Optional<Tree.Scalar> requireScalar(String key, String hint) {
        return require(key, hint).flatMap(entry -> scalar(entry.value(), key));
    }

    /** A list of single values, or one alone. */
    List<Tree.Scalar> scalars(String key) {
        List<Tree.Scalar> found = new ArrayList<>();
        take(key).ifPresent(entry -> entry.value()
                .items()
                .forEach(item -> scalar(item, key).ifPresent(found::add)));
        return found;
    }

    Collection<Tree.Entry> rest() {
        return List.copyOf(rest.values());
    }

    /** Tells each key that nobody took. */
    void rejectRest(String what, Collection<String> known) {
        for (Tree.Entry entry : rest.values()) {
            String near = Nearest.hint(entry.key(), known);
            problems.error(
                    entry.keyAt(),
                    "unknown key '" + entry.key() + "' in " + what,
                    near.isEmpty() ? "known keys: " + String.join(", ", known) : near);
        }
    }

    private Optional<Tree.Scalar> scalar(Tree tree, String key) {
        if (tree instanceof Tree.Scalar scalar) {
            return Optional.of(scalar);
        }
        problems.error(tree.at(), "'" + key + "' takes a single value, found " + tree.kind(), "");
        return Optional.empty();
    }
}
