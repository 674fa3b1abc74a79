package docket.facts;

import docket.claims.Ontology;
import docket.claims.Place;
import docket.claims.Source;
import docket.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code at}: a paragraph and its anchor, or a table's row. */
final class PlaceReader {
    static final int LONGEST_ANCHOR = 40;
    private static final int MOST_WORDS = 4;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    private final boolean rows;
    private final boolean passages;
    private final Problems problems;

    private PlaceReader(boolean rows, boolean passages, Problems problems) {
        this.rows = rows;
        this.passages = passages;
        this.problems = problems;
    }

    /** A table has rows, any other source passages; where the kind of source can't be read, either will do. */
    static PlaceReader of(Source source, Ontology ontology, Problems problems) {
        boolean known = ontology.isSubclass(source.type(), "Source");
        boolean table = ontology.isSubclass(source.type(), "Table");
        return new PlaceReader(table || !known, !table, problems);
    }

    /** @return empty if it is none; the problem is told */
    Optional<Place> read(Tree at) {
        if (rows && (!passages || at instanceof Tree.Scalar)) {
            return count(at, "'at' takes a row number from 1").map(Place.Row::new);
        }
        List<Tree> items = at.items();
        if (!(at instanceof Tree.Sequence) || items.size() != 2) {
            at.reject(
                    problems,
                    "'at' takes [paragraph, anchor]",
                    items.size() > 2
                            ? "an anchor that contains a comma needs quotes"
                            : "the paragraph's number and words of it that show the value");
            return Optional.empty();
        }
        Optional<Integer> paragraph = count(items.getFirst(), "expected a paragraph number from 1");
        Optional<String> anchor = anchor(items.getLast());
        return paragraph.flatMap(number -> anchor.map(words -> new Place.Passage(number, words)));
    }

    private Optional<String> anchor(Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            tree.reject(problems, "an anchor is words of the paragraph", "");
            return Optional.empty();
        }
        String text = scalar.text();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || !text.equals(text.strip()) || text.contains("\n")) {
            problems.error(scalar.at(), "the anchor must be words of one line, without blanks around them", "");
            return Optional.empty();
        }
        if (length > LONGEST_ANCHOR) {
            problems.error(
                    scalar.at(),
                    "the anchor has " + length + " characters; " + LONGEST_ANCHOR + " are the most",
                    "keep the one to four words or the figure that show the value");
            return Optional.empty();
        }
        if (text.split("\\s+").length > MOST_WORDS && text.chars().noneMatch(Character::isDigit)) {
            problems.warning(
                    scalar.at(), "the anchor has more than " + MOST_WORDS + " words", "one to four words are enough");
        }
        return Optional.of(text);
    }

    private Optional<Integer> count(Tree tree, String expected) {
        if (tree instanceof Tree.Scalar scalar && COUNT.matcher(scalar.text()).matches()) {
            return Optional.of(Integer.valueOf(scalar.text()));
        }
        tree.reject(problems, expected, "");
        return Optional.empty();
    }
}
