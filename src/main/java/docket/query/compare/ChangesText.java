package docket.query.compare;

import docket.problem.Visible;
import docket.query.Prefixes;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Writes changed answers for people: {@code ~} a changed row, {@code +} an added one, {@code -} a removed one, and below
 * it, with the same signs, the claims that changed it.
 *
 * @param prefixes shorten IRIs to keys
 */
public record ChangesText(Prefixes prefixes) {
    private static final String INDENT = "      ";

    public void write(AnswerChanges changes, PrintStream out) {
        for (AnswerChanges.OfQuery query : changes.queries()) {
            String arguments = query.arguments().entrySet().stream()
                    .map(argument -> " --" + argument.getKey() + " " + argument.getValue())
                    .collect(Collectors.joining());
            out.println(query.query().name() + arguments);
            for (AnswerChanges.Caused row : query.rows()) {
                out.println("  " + Visible.line(row(row.change(), query.columns())));
                row.claims().forEach(claim -> out.println(INDENT + Visible.line(claim(claim))));
                if (row.claims().isEmpty()) {
                    out.println(INDENT + "no claim about it changed: see rulings, rates, the register, the ontology");
                }
            }
            out.println();
        }
    }

    private String row(RowChange change, List<String> columns) {
        return switch (change) {
            case RowChange.Added(Row row) -> "+ " + cells(row, columns);
            case RowChange.Removed(Row row) -> "- " + cells(row, columns);
            case RowChange.Changed changed -> "~ " + changed(changed, columns);
        };
    }

    /** What the row is about, up to the first cell that changed or the first that is there, then what changed. */
    private String changed(RowChange.Changed change, List<String> columns) {
        List<String> differing = change.columns(columns);
        List<String> same = columns.stream()
                .filter(column ->
                        !differing.contains(column) && change.now().cell(column).isPresent())
                .toList();
        List<String> leading = same.stream()
                .filter(column -> columns.indexOf(column) < columns.indexOf(differing.getFirst()))
                .toList();
        List<String> parts = new ArrayList<>();
        differing.forEach(
                column -> parts.add(column + " " + cell(change.old(), column) + " → " + cell(change.now(), column)));
        return cells(change.now(), leading.isEmpty() ? same.stream().limit(1).toList() : leading) + ": "
                + String.join(", ", parts);
    }

    private String cells(Row row, List<String> columns) {
        return columns.stream()
                .filter(column -> row.cell(column).isPresent())
                .map(column -> column + " " + cell(row, column))
                .collect(Collectors.joining(", "));
    }

    private String cell(Row row, String column) {
        return row.cell(column).map(this::term).orElse("(none)");
    }

    private String claim(ClaimChange claim) {
        String place = claim.paragraph().map(paragraph -> " ¶" + paragraph).orElse("")
                + claim.anchor().map(anchor -> " “" + anchor + "”").orElse("")
                + claim.saidBy().map(agent -> " (says " + term(agent) + ")").orElse("");
        return "%s %s%s: %s %s %s"
                .formatted(
                        claim.added() ? "+" : "-",
                        term(claim.source()).replaceFirst("^source/", ""),
                        place,
                        term(claim.about()),
                        term(claim.property()),
                        claim.value());
    }

    private String term(Node term) {
        return term.isURI()
                ? prefixes.shorten(term.getURI())
                : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
}
