package docket.server.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A property of a thing with what is stated of it.
 *
 * @param open whether it is open which of the stated values holds
 * @param values what holds, also a value that follows from the others
 * @param others what is stated and does not hold, or not yet
 * @param unfolded whether the others are in view without a click, as all of them are where it is open
 * @param cut how many more there are that a page does not hold
 * @param all where all of them are; empty where none is cut
 */
public record ThingFact(
        Cell property, boolean open, List<Value> values, List<Value> others, boolean unfolded, int cut, String all) {

    public ThingFact {
        values = List.copyOf(values);
        others = List.copyOf(others);
    }

    /** Whether a source states any of it; what the register says has none. */
    public boolean hasSource() {
        return Stream.concat(values.stream(), others.stream())
                .anyMatch(value -> !value.evidence().isEmpty());
    }

    /**
     * A value.
     *
     * @param id of the place on the page; empty for none
     * @param standing accepted, compatible, rejected or open; empty for what holds without a dispute
     * @param reason why it stands so, with its rule; without a text where none is needed
     */
    public record Value(Cell cell, String id, String standing, Cell reason, List<Evidence> evidence) {
        public Value {
            evidence = List.copyOf(evidence);
        }

        /** The sources, each once: its mark, and its title with a link. */
        public Map<String, Cell> marks() {
            Map<String, Cell> marks = new LinkedHashMap<>();
            evidence.forEach(one -> marks.put(one.mark(), one.source()));
            return marks;
        }
    }

    /**
     * Where a source states a value.
     *
     * @param mark the source, as short as can be
     * @param place paragraph or row; empty for none
     * @param anchor the words that show it; empty for none
     * @param saidBy whom the source quotes; without a text for none
     * @param via the outlet it was said to; without a text for none
     * @param notes such as that it is inferred
     * @param claim the document of the claim
     */
    public record Evidence(
            String mark,
            Cell source,
            String place,
            String anchor,
            Cell saidBy,
            Cell via,
            List<String> notes,
            String claim) {
        public Evidence {
            notes = List.copyOf(notes);
        }
    }
}
