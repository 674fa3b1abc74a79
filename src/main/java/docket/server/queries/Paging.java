package docket.server.queries;

import docket.server.http.HttpProblem;
import docket.server.http.Parameters;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import java.util.List;
import org.apache.jena.query.Query;

/**
 * The part of a result that is asked for.
 *
 * @param page from 1
 * @param size rows of a page; 0 for all of them on one
 */
record Paging(int page, int size) {
    static final int USUAL = 100;

    /** All rows, on one page. */
    static final Paging WHOLE = new Paging(1, 0);

    private static final int MOST = 10_000;
    private static final int LAST = 1_000_000;

    /**
     * As the caller says it.
     *
     * @param otherwise where the caller says nothing of it
     * @throws Refusal 422 where it is no page
     */
    static Paging of(Parameters parameters, Paging otherwise) {
        if (!isAsked(parameters)) {
            return otherwise;
        }
        return new Paging(number(parameters, "page", 1, LAST), number(parameters, "size", USUAL, MOST));
    }

    static boolean isAsked(Parameters parameters) {
        return !parameters.first("page").orElse("").isEmpty()
                || !parameters.first("size").orElse("").isEmpty();
    }

    Paging at(int other) {
        return new Paging(other, size);
    }

    /** How many rows stand before this page. */
    long before() {
        return (long) (page - 1) * size;
    }

    /** The last page of so many rows; without any, the first. */
    int endOf(long rows) {
        return (int) Math.max(1, (rows + size - 1) / size);
    }

    /**
     * Narrows a query to this page and one row more, by which {@link Slice} tells whether another page follows. A limit and
     * an offset of the query's own still hold. A graph is parted once it is there, for a LIMIT would count no triples.
     */
    void apply(Query query) {
        if (size == 0 || !query.isSelectType()) {
            return;
        }
        long rows = size + 1L;
        if (query.hasLimit()) {
            rows = Math.clamp(query.getLimit() - before(), 0, rows);
        }
        query.setOffset(before() + (query.hasOffset() ? query.getOffset() : 0));
        query.setLimit(rows);
    }

    private static int number(Parameters parameters, String name, int usual, int most) {
        String text = parameters.first(name).orElse("");
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new Refusal(HttpProblem.of(ProblemKind.BAD_PARAMETER, name + " is not a whole number from 1 to " + most)
                .parameter(name, List.of("a whole number from 1 to " + most)));
    }
}
