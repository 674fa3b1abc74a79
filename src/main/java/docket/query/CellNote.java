package docket.query;

import docket.claims.Bound;
import docket.query.Explanation.Account;

/** What a reader has to know beside the term of a cell. */
public sealed interface CellNote {

    /**
     * Nothing is bound, since sources disagree and nothing decides.
     *
     * @param account of the property that the cell would show: every stated value and who states it
     */
    record Open(Mention thing, Account account) implements CellNote {}

    /** The number is no exact figure. */
    record Bounded(Bound bound) implements CellNote {}
}
