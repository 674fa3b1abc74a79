package docket.server.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of a thing's page below its facts. */
public sealed interface ThingSection {

    String title();

    /**
     * What a query says of it.
     *
     * @param whole the same as a query, with all its rows
     * @param folded whether it shows on demand alone
     */
    record Table(String title, ResultTable table, Link whole, boolean folded) implements ThingSection {
        /** Addresses that its cells lead to. */
        public Stream<String> links() {
            return table.rows().stream().flatMap(List::stream).flatMap(Cell::links);
        }
    }

    /** Which things refer to it, by the property that does. */
    record References(String title, List<Group> groups) implements ThingSection {
        public References {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Those that refer to it by one property.
     *
     * @param count how many there are
     * @param all a query for them; used where there are more than are shown
     */
    record Group(Cell property, List<Cell> things, long count, String all) {
        public Group {
            things = List.copyOf(things);
        }

        public long cut() {
            return count - things.size();
        }

        /** @param linked addresses of things that are shown elsewhere */
        public Group without(Set<String> linked) {
            List<Cell> rest = things.stream()
                    .filter(thing -> !linked.contains(thing.href()))
                    .toList();
            return new Group(property, rest, count - things.size() + rest.size(), all);
        }
    }

    /**
     * The thing among its neighbours: a table of links (from, relation, to) that a script draws.
     *
     * @param centre path of the thing's own document
     */
    record Network(String title, String centre, ResultTable links) implements ThingSection {}
}
