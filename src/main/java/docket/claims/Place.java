package docket.claims;

/** Where in its source a claim stands. */
public sealed interface Place {

    /**
     * A passage of an article.
     *
     * @param paragraph from 1: the number of the non-blank line
     * @param anchor verbatim words of that paragraph, at most 40 characters, that show the value
     */
    record Passage(int paragraph, String anchor) implements Place {
        @Override
        public String toString() {
            return "paragraph " + paragraph + ", \"" + anchor + "\"";
        }
    }

    /** @param number of the table's row, from 1 */
    record Row(int number) implements Place {
        @Override
        public String toString() {
            return "row " + number;
        }
    }
}
