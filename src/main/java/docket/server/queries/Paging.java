package docket.server.queries;

import docket.server.http.HttpProblem;
import docket.server.http.Parameters;
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
    private static final int USUAL = 100;
    private static final int MOST = 10_000;

    static Paging of(Parameters parameters) {
        if (parameters.first("page").isEmpty() && parameters.first("size").isEmpty()) {
            return new Paging(1, 0);
        }
        return new Paging(number(parameters, "page", 1, 1_000_000), number(parameters, "size", USUAL, MOST));
    }

    /** Narrows a query that has a total order and no limit of its own. */
    void apply(Query query) {
        if (size > 0 && query.isSelectType()) {
            query.setOffset((long) (page - 1) * size);
            query.setLimit(size);
        }
    }

    private static int number(Parameters parameters, String name, int usual, int most) {
        String text = parameters.first(name).orElse("");
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new Refusal(HttpProblem.of(422, "bad-parameter", name + " is not a whole number from 1 to " + most)
                .parameter(name, List.of("a whole number from 1 to " + most)));
    }
}
