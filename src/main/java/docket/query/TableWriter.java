package docket.query;

import docket.claims.Bound;
import docket.problem.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as aligned columns for a terminal: numbers to the right, an unbound cell empty, or {@code (open)}; with
 * {@code (open)} or {@code (assumed)} behind a value where the notes say so.
 */
final class TableWriter {
    private static final String GAP = "  ";

    private final Prefixes prefixes;

    TableWriter(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    private record Cell(String text, int width, boolean number) {
        static Cell of(String text, boolean number) {
            String line = Visible.line(text);
            return new Cell(line, Columns.width(line), number);
        }

        Cell and(String aside) {
            return of(text.isEmpty() ? aside : text + " " + aside, number);
        }
    }

    void write(RowSet rows, CellNotes notes, OutputStream out) throws IOException {
        List<Var> columns = rows.getResultVars();
        List<List<Cell>> table = new ArrayList<>();
        table.add(columns.stream()
                .map(column -> Cell.of(column.getVarName(), false))
                .toList());
        rows.forEachRemaining(row -> table.add(columns.stream()
                .map(column -> cell(row.get(column), notes.on(row, column)))
                .toList()));

        int[] widths = new int[columns.size()];
        boolean[] numbers = new boolean[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            for (List<Cell> row : table) {
                widths[column] = Math.max(widths[column], row.get(column).width());
                numbers[column] |= row.get(column).number();
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < table.size(); row++) {
            line(table.get(row), widths, numbers, text);
            if (row == 0) {
                rule(widths, text);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Cell cell(@Nullable Node term, Optional<CellNote> note) {
        Cell cell = cell(term);
        return switch (note.orElse(null)) {
            case CellNote.Open open -> cell.and("(open)");
            case CellNote.Assumed assumed -> cell.and("(assumed)");
            case CellNote.Bounded(Bound bound) -> Cell.of(bound.words() + " " + cell.text(), cell.number());
            case null -> cell;
        };
    }

    private Cell cell(@Nullable Node term) {
        if (term == null) {
            return Cell.of("", false);
        }
        if (term.isURI()) {
            return Cell.of(prefixes.shorten(term.getURI()), false);
        }
        return term.isLiteral()
                ? Cell.of(term.getLiteralLexicalForm(), isNumber(term))
                : Cell.of(term.toString(), false);
    }

    private static boolean isNumber(Node literal) {
        return literal.getLiteralDatatype() instanceof XSDDatatype type
                && (type.equals(XSDDatatype.XSDinteger)
                        || type.equals(XSDDatatype.XSDdecimal)
                        || type.equals(XSDDatatype.XSDdouble)
                        || type.equals(XSDDatatype.XSDfloat));
    }

    private static void line(List<Cell> row, int[] widths, boolean[] numbers, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            Cell cell = row.get(column);
            String space = " ".repeat(widths[column] - cell.width());
            line.append(column == 0 ? "" : GAP).append(numbers[column] ? space + cell.text() : cell.text() + space);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void rule(int[] widths, StringBuilder text) {
        for (int column = 0; column < widths.length; column++) {
            text.append(column == 0 ? "" : GAP).append("─".repeat(widths[column]));
        }
        text.append('\n');
    }
}
