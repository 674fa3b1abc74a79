package docket.cli;

import docket.problem.Failure;
import docket.query.named.Catalogue;
import docket.query.named.CatalogueWriter;
import docket.query.named.NamedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the named queries: for a person name and summary, for a script CSV or JSON. */
record QueryList(Catalogue catalogue) {

    void print(@Nullable String format, Console console) {
        List<NamedQuery> queries = catalogue.all();
        switch (format) {
            case null -> lines(queries, console);
            case "table" -> lines(queries, console);
            case "csv" -> CatalogueWriter.csv(queries, console.out());
            case "json" -> CatalogueWriter.json(queries, console.out());
            default -> throw Failure.usage("the list of queries has no format '" + format + "'", "csv or json");
        }
    }

    private static void lines(List<NamedQuery> queries, Console console) {
        int width = queries.stream().mapToInt(q -> q.name().length()).max().orElse(0);
        for (NamedQuery query : queries) {
            console.out()
                    .println(query.name() + " ".repeat(width + 2 - query.name().length()) + query.summary());
        }
    }
}
