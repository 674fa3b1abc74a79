package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import java.util.List;
import java.util.SequencedMap;

/** A document of a facts file, whatever its format, with the place of every part. */
sealed interface Tree {
    /** Characters of a value that a message shows. */
    int MOST_SHOWN = 60;

    Location at();

    /** A single value; its text as it was meant, quotes aside. */
    record Scalar(String text, Location at) implements Tree {}

    record Sequence(List<Tree> items, Location at) implements Tree {}

    /** In the order of the file. */
    record Mapping(SequencedMap<String, Entry> entries, Location at) implements Tree {}

    /** What can't be read: its problem is told, so that nothing more is to be said of it. */
    record Broken(Location at) implements Tree {}

    /** @param keyAt where the key stands */
    record Entry(String key, Location keyAt, Tree value) {}

    /** The items of a list; a single value counts as a list of one. */
    default List<Tree> items() {
        return this instanceof Sequence sequence ? sequence.items : List.of(this);
    }

    /** Tells that something else was expected here: "'at' takes [paragraph, anchor]". */
    default void reject(Problems problems, String expected, String hint) {
        String found = switch (this) {
            case Scalar scalar -> "'" + shown(scalar.text()) + "'";
            case Sequence sequence -> "a list";
            case Mapping mapping -> "a block of keys";
            case Broken broken -> "";
        };
        if (!found.isEmpty()) {
            problems.error(at(), expected + ", found " + found, hint);
        }
    }

    /** On one line, and not too long for it. */
    private static String shown(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
