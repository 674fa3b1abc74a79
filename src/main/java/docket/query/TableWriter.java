package docket.query;

import docket.problem.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Writes rows as aligned columns for a terminal: numbers to the right, an unbound cell empty. */
public final class TableWriter {
    /** Spaces between columns. */
    private static final int GAP = 2;

    private final Prefixes prefixes;

    /** What a reader is told in the place of a cell's text. */
    public interface Wording {
        /** For rows of which nothing is to be said. */
        Wording PLAIN = (row, column, text) -> text;

        /** @param text of the term, empty where there is none */
        String of(Binding row, Var column, String text);
    }

    public TableWriter(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    private record Cell(String text, int width, boolean number) {
        static Cell of(String text, boolean number) {
            String line = Visible.line(text);
            return new Cell(line, Columns.width(line), number);
        }
    }

    public void write(RowSet rows, Wording wording, OutputStream out) throws IOException {
        List<Var> columns = rows.getResultVars();
        List<List<Cell>> table = new ArrayList<>();
        table.add(columns.stream()
                .map(column -> Cell.of(column.getVarName(), false))
                .toList());
        rows.forEachRemaining(row -> table.add(
                columns.stream().map(column -> cell(row, column, wording)).toList()));

        int[] widths = new int[columns.size()];
        boolean[] numbers = new boolean[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            for (List<Cell> row : table) {
                widths[column] = Math.max(widths[column], row.get(column).width());
                numbers[column] |= row.get(column).number();
            }
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (int row = 0; row < table.size(); row++) {
            line(table.get(row), widths, numbers, text);
            if (row == 0) {
                rule(widths, text);
            }
        }
        text.flush();
    }

    private Cell cell(Binding row, Var column, Wording wording) {
        Node term = row.get(column);
        return Cell.of(wording.of(row, column, text(term)), isNumber(term));
    }

    private String text(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        if (term.isURI()) {
            return prefixes.shorten(term.getURI());
        }
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }

    private static boolean isNumber(@Nullable Node term) {
        return term != null
                && term.isLiteral()
                && term.getLiteralDatatype() instanceof XSDDatatype type
                && (type.equals(XSDDatatype.XSDinteger)
                        || type.equals(XSDDatatype.XSDdecimal)
                        || type.equals(XSDDatatype.XSDdouble)
                        || type.equals(XSDDatatype.XSDfloat));
    }

    /** Piece by piece: a line may be as long as all that an answer may hold. */
    private static void line(List<Cell> row, int[] widths, boolean[] numbers, Writer out) throws IOException {
        int gap = 0;
        for (int column = 0; column < widths.length; column++) {
            Cell cell = row.get(column);
            int space = widths[column] - cell.width();
            String text = cell.text().stripTrailing();
            if (!text.isEmpty()) {
                repeat(' ', numbers[column] ? gap + space : gap, out);
                out.write(text);
                gap = cell.text().length() - text.length() + (numbers[column] ? 0 : space);
            } else {
                gap += widths[column];
            }
            gap += GAP;
        }
        out.write('\n');
    }

    private static void rule(int[] widths, Writer out) throws IOException {
        for (int column = 0; column < widths.length; column++) {
            repeat(' ', column == 0 ? 0 : GAP, out);
            repeat('─', widths[column], out);
        }
        out.write('\n');
    }

    private static void repeat(char one, int times, Writer out) throws IOException {
        for (int written = 0; written < times; written++) {
            out.write(one);
        }
    }
}
