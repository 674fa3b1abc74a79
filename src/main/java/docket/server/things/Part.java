package docket.server.things;

import docket.query.OwnQuery;

/** A table on the pages of a kind of thing: the query that fills it, and how the query is given the thing. */
sealed interface Part {

    String title();

    /** A named query that takes the thing as a parameter. */
    record Asked(String title, String query, String parameter) implements Part {}

    /** The rows of a named query that have the thing in a column. */
    record Picked(String title, String query, String column) implements Part {}

    /** A query of our own, which takes the thing as {@code ?about}. */
    record Own(String title, OwnQuery query, boolean aside) implements Part {
        static Own of(String title, String name) {
            return new Own(title, OwnQuery.of(Part.class, name), false);
        }

        /** Folded where it is long. */
        static Own aside(String title, String name) {
            return new Own(title, OwnQuery.of(Part.class, name), true);
        }
    }
}
