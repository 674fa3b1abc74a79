package docket.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Rows that a spreadsheet can open: a text that it would take for a formula begins with an apostrophe (CWE-1236). Numbers stay
 * as they are.
 */
final class Defused {
    /** The signs that begin a formula, in Latin and full width, and what a spreadsheet skips before them. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cc}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Defused() {}

    static RowSet rows(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        return RowSetStream.create(columns, Iter.map(rows, row -> row(columns, row)));
    }

    private static Binding row(List<Var> columns, Binding row) {
        BindingBuilder defused = Binding.builder();
        for (Var column : columns) {
            Node term = row.get(column);
            if (term != null) {
                defused.add(column, term(term));
            }
        }
        return defused.build();
    }

    private static Node term(Node term) {
        boolean formula = term.isLiteral()
                && FORMULA.matcher(term.getLiteralLexicalForm()).matches()
                && !NodeValue.makeNode(term).isNumber();
        return formula ? NodeFactory.createLiteralString("'" + term.getLiteralLexicalForm()) : term;
    }
}
