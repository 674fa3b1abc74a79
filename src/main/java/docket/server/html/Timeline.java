package docket.server.html;

import java.util.List;

/**
 * What was done and when, as far as known.
 *
 * @param years the earliest first
 * @param earlier whether there are dated actions before those that are shown
 * @param undated by kind
 * @param moreUndated whether there are more of these as well
 * @param all where all of them are listed
 */
public record Timeline(List<Group> years, boolean earlier, List<Group> undated, boolean moreUndated, String all) {

    public boolean isEmpty() {
        return years.isEmpty() && undated.isEmpty();
    }

    /** Whether some of those without a date stand between others that have one. */
    public boolean isBounded() {
        return undated.stream()
                .flatMap(group -> group.acts().stream())
                .anyMatch(act -> !act.between().isEmpty());
    }

    /** @param title a year, or a kind of action */
    public record Group(String title, List<Act> acts) {}

    /**
     * An action.
     *
     * @param part the actor's in it: {@code by}, {@code heard by}, {@code to be heard by}, {@code brought by}
     * @param actor who imposed, heard or brought it; empty where unknown, as is the amount
     * @param states its status and its outcome, as far as known; as the type, with an aside where they are not certain
     * @param between without a date of its own: the other actions that it was before or after, and when these were
     */
    public record Act(
            Moment moment,
            Cell action,
            Cell type,
            String part,
            Cell actor,
            Cell amount,
            List<Cell> states,
            List<Cell> between) {}

    /**
     * A date as exactly as it is known.
     *
     * @param iso {@code 2023}, {@code 2023-10}, {@code 2024-09-03}; empty for none
     * @param words what it adds to the year: {@code 3 September}, {@code October}
     */
    public record Moment(String iso, String words) {
        /** With its year: {@code 3 September 2024}. */
        public String whole() {
            return words.isEmpty() ? iso : words + " " + iso.substring(0, 4);
        }
    }
}
