package docket.query.explain;

import docket.claims.Iris;
import docket.query.Endpoint;
import docket.query.Prefixes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Runs a query and writes a table for a reader, each row with the claims below it that it rests on. */
public final class ExplainedRows {
    private static final int HEADER = 2; // lines of a table before its rows
    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private final Endpoint endpoint;
    private final Iris iris;
    private final Duration limit;

    /** @param limit for the query itself, and for each that asks for claims */
    public ExplainedRows(Endpoint endpoint, Iris iris, Duration limit) {
        this.endpoint = endpoint;
        this.iris = iris;
        this.limit = limit;
    }

    /** @param query a SELECT */
    public void write(Query query, Map<Var, Node> arguments, OutputStream out) {
        NotedRows rows = NotedRows.read(query, arguments, endpoint, iris, limit);
        RowClaims claims = RowClaims.of(rows.columns(), rows.rows(), endpoint, iris, limit);
        List<Map<String, List<Statement>>> below = rows.rows().stream()
                .map(row -> {
                    Map<String, List<Statement>> said = said(claims.under(row));
                    rows.columns()
                            .forEach(column -> said.putAll(open(rows.notes().on(row, column))));
                    return said;
                })
                .toList();
        try {
            out.write(text(table(rows), below).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line a row, after the header's. */
    private List<String> table(NotedRows rows) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        rows.table(new Prefixes(iris), table);
        return table.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String text(List<String> table, List<Map<String, List<Statement>>> below) {
        Citations citations = new Citations(below.stream()
                .flatMap(said -> said.values().stream())
                .flatMap(List::stream)
                .toList());
        Page page = new Page(WIDTH);
        table.subList(0, HEADER).forEach(page::verbatim);
        for (int row = 0; row < below.size(); row++) {
            page.verbatim(table.get(row + HEADER));
            if (below.get(row).isEmpty()) {
                page.add(INDENT, "(no claim on what this row names has a value that it shows)");
            }
            below.get(row).forEach((what, statements) -> {
                page.add(INDENT, what);
                statements.forEach(statement -> page.add(INDENT + "  - ", citations.of(statement)));
            });
        }
        citations.legend(page);
        return page.toString();
    }

    /** Who says so, under {@code nl-2024-fine amount EUR 30,500,000}. */
    private static Map<String, List<Statement>> said(List<Statement> statements) {
        return statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.subject().name() + " " + statement.property() + " "
                                + statement.value().name(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The values between which a cell is open, each with who says so. */
    private static Map<String, List<Statement>> open(Optional<CellNote> note) {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        if (note.orElse(null) instanceof CellNote.Open(Mention thing, Explanation.Account account)) {
            account.between()
                    .forEach(candidate -> open.put(
                            thing.name() + " " + account.property() + " "
                                    + candidate.value().name() + " (open)",
                            candidate.support()));
        }
        return open;
    }
}
