package docket.facts;

import docket.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of a facts file, whatever its format, with the place of every part. */
public sealed interface Tree {

    Location at();

    /** A single value; its text as it was meant, quotes aside. */
    record Scalar(String text, Location at) implements Tree {}

    record Sequence(List<Tree> items, Location at) implements Tree {}

    /** In the order of the file. */
    record Mapping(LinkedHashMap<String, Entry> entries, Location at) implements Tree {

        public @Nullable Entry get(String key) {
            return entries.get(key);
        }
    }

    /** @param keyAt where the key stands */
    record Entry(String key, Location keyAt, Tree value) {}

    /** What it is, for a message. */
    default String kind() {
        return switch (this) {
            case Scalar scalar -> "'" + scalar.text() + "'";
            case Sequence sequence -> "a list";
            case Mapping mapping -> "a block of keys";
        };
    }

    /** The items of a list; a single value counts as a list of one. */
    default List<Tree> items() {
        return this instanceof Sequence sequence ? sequence.items : List.of(this);
    }

}
