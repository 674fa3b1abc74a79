package docket.server.html;

import java.util.List;
import java.util.Optional;

/**
 * What there is; the template says where.
 *
 * @param origin the server's address as the reader knows it, without a slash at its end
 */
public record HomePage(String origin, Content content) {

    /**
     * What follows from the data alone.
     *
     * @param foremost empty where there is no sanction
     * @param fines empty where no regulator has a fine that stands
     * @param differing how many disagreements there are, by kind; each is of one kind
     * @param example a disagreement with the evidence for each value
     * @param samples what the examples of addresses and commands are about
     */
    public record Content(
            List<Count> counts,
            Optional<Foremost> foremost,
            Timeline timeline,
            Optional<Fines> fines,
            List<Differing> differing,
            List<Disagreement> open,
            List<Disagreement> decided,
            Optional<Disagreement> example,
            Samples samples) {}

    /** @param number with its thousands apart */
    public record Count(String what, String number) {}

    /**
     * The party that most is about.
     *
     * @param share how many of the sanctions are on it
     */
    public record Foremost(Cell respondent, String share) {}

    /** @param list where they are listed */
    public record Differing(Count count, String list) {}

    /**
     * The sums of those that have fined.
     *
     * @param whole whether all of them are in the table
     * @param together figures over several fines, which no sum counts
     */
    public record Fines(ResultTable table, Optional<QueryPage.Figure> figure, boolean whole, List<Together> together) {}

    public record Together(Cell figure, Cell amount) {}

    /**
     * Keys of things that are in the data; empty where there is none of the kind.
     *
     * @param property local name of one that sources state of the thing
     * @param name of what can be looked for
     */
    public record Samples(String thing, String property, String regulator, String name) {}
}
