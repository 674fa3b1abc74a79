package docket.facts;

import docket.claims.Place;
import docket.problem.Problems;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code at}: a paragraph and its anchor, or a table's row. */
final class PlaceReader {
    private static final int LONGEST_ANCHOR = 40;
    private static final int MOST_WORDS = 4;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    private final boolean table;
    private final Problems problems;

    /** @param table whether the source has rows instead of paragraphs */
    PlaceReader(boolean table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

        /** @return empty if it is none; the problem is told */
    Optional<Place> read(Tree at) {
        return switch (at) {
            case Tree.Scalar row when table ->
                count(row, "a row number").map(Place.Row::new);
            case Tree.Sequence pair when pair.items().size() == 2
                    && pair.items().get(0) instanceof Tree.Scalar paragraph
                    && pair.items().get(1) instanceof Tree.Scalar anchor -> passage(paragraph, anchor);
            case Tree.Scalar other -> misplaced(other);
            case Tree.Sequence other -> misplaced(other);
            case Tree.Mapping other -> misplaced(other);
        };
    }

    private Optional<Place> misplaced(Tree at) {
        problems.error(
                at.at(),
                "'at' takes [paragraph, anchor], found " + at.kind(),
                table ? "a Table's facts take a row number" : "the paragraph's number and words of it that show the value");
        return Optional.empty();
    }

    private Optional<Place> passage(Tree.Scalar paragraph, Tree.Scalar anchor) {
        Optional<Integer> number = count(paragraph, "a paragraph number");
        String text = anchor.text();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || !text.equals(text.strip()) || text.contains("\n")) {
            problems.error(anchor.at(), "the anchor must be words of one line, without blanks around them", "");
            return Optional.empty();
        }
        if (length > LONGEST_ANCHOR) {
            problems.error(
                    anchor.at(),
                    "the anchor has " + length + " characters; " + LONGEST_ANCHOR + " are the most",
                    "keep the one to four words or the figure that show the value");
            return Optional.empty();
        }
        if (text.split("\\s+").length > MOST_WORDS && text.chars().noneMatch(Character::isDigit)) {
            problems.warning(anchor.at(), "the anchor has more than " + MOST_WORDS + " words", "one to four words are enough");
        }
        return number.map(n -> new Place.Passage(n, text));
    }

    private Optional<Integer> count(Tree.Scalar scalar, String what) {
        if (COUNT.matcher(scalar.text()).matches()) {
            return Optional.of(Integer.valueOf(scalar.text()));
        }
        problems.error(scalar.at(), "expected " + what + " from 1, found " + scalar.kind(), "");
        return Optional.empty();
    }
}
