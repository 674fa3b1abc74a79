package docket.query.explain;

import docket.claims.Bound;
import docket.query.explain.Explanation.Account;

/** What a reader has to know beside the term of a cell. */
public sealed interface CellNote {
    /** The text of the cell with it, for who sees nothing but a line: {@code over 70000000}, {@code (open)}. */
    String with(String cell);

    private static String behind(String cell, String aside) {
        return cell.isEmpty() ? aside : cell + " " + aside;
    }

    /**
     * Sources disagree and nothing decides: nothing is bound, or of a type what all of them have in common.
     *
     * @param account of the property that the cell would show: every stated value and who states it
     */
    record Open(Mention thing, Account account) implements CellNote {
        @Override
        public String with(String cell) {
            return behind(cell, "(open)");
        }
    }

    /** The number is no exact figure. */
    record Bounded(Bound bound) implements CellNote {
        @Override
        public String with(String cell) {
            return bound.words() + " " + cell;
        }
    }

    /**
     * The sum or the type of what has no effect, not yet or no longer, in an answer that does not tell.
     *
     * @param status that of the thing: {@code conditional}
     */
    record Idle(Mention status) implements CellNote {
        public static final String WHY = "not in effect";

        @Override
        public String with(String cell) {
            return behind(cell, "(" + status.text() + ")");
        }
    }

    /** No source states the status, and nothing that one states leads to it: a sanction counts as imposed until then. */
    record Assumed() implements CellNote {
        public static final String WHY =
                "no source states a status; what is neither annulled nor conditional counts as imposed";

        @Override
        public String with(String cell) {
            return behind(cell, "(assumed)");
        }
    }
}
