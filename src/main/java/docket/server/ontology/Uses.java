package docket.server.ontology;

import docket.claims.Iris;
import docket.query.Answer;
import docket.server.html.Cell;
import docket.server.html.OntologyPage.Use;
import docket.server.live.Lease;
import docket.server.view.Cells;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** How many things use each term: in the view, or where it is none of the view's in the graph that has most of it. */
final class Uses {
    private record Count(boolean ofView, long things, Cell example) {}

    private final Map<String, Count> counts = new HashMap<>();
    private final Cells cells;

    private Uses(Lease lease) {
        this.cells = new Cells(lease);
    }

    /** @param answer of {@code uses.rq} */
    static Uses of(Answer answer, Lease lease) {
        Uses uses = new Uses(lease);
        if (answer instanceof Answer.Rows rows) {
            rows.rows().forEachRemaining(uses::add);
        }
        return uses;
    }

    private void add(Binding row) {
        Count count = new Count(
                row.get("whole").getURI().equals(Iris.BASE + "dataset"),
                ((Number) row.get("things").getLiteralValue()).longValue(),
                cells.of(row.get("example")));
        counts.merge(row.get("term").getURI(), count, Uses::preferred);
    }

    private static Count preferred(Count one, Count other) {
        return Comparator.comparing(Count::ofView).thenComparing(Count::things).compare(one, other) >= 0 ? one : other;
    }

    Use of(String iri) {
        return ofAll(List.of(iri));
    }

    /** Of a class with all that are narrower: a thing has its most specific class alone. */
    Use ofAll(Collection<String> iris) {
        long things = iris.stream()
                .map(counts::get)
                .filter(Objects::nonNull)
                .mapToLong(Count::things)
                .sum();
        return use(
                things,
                iris.stream()
                        .map(counts::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static Use use(long things, @Nullable Count example) {
        return things == 0 || example == null
                ? Use.NONE
                : new Use(Cells.grouped(Long.toString(things)), example.example());
    }
}
