package docket.query.compare;

import docket.query.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** An answer of any kind as rows: triples have three columns, a truth value one. */
record Table(List<String> columns, List<Row> rows) {

    static Table of(Answer answer) {
        return switch (answer) {
            case Answer.Rows(RowSet rows) -> of(rows);
            case Answer.Truth(boolean holds) -> {
                Node truth = NodeFactory.createLiteralString(Boolean.toString(holds));
                yield new Table(List.of("holds"), List.of(new Row(Map.of("holds", truth))));
            }
            case Answer.Triples triples -> {
                List<Row> rows = new ArrayList<>();
                triples.triples().forEachRemaining(triple -> rows.add(row(triple)));
                yield new Table(List.of("subject", "predicate", "object"), rows);
            }
        };
    }

    private static Table of(RowSet rows) {
        List<String> columns =
                rows.getResultVars().stream().map(Var::getVarName).toList();
        List<Row> all = new ArrayList<>();
        rows.forEachRemaining(binding -> {
            Map<String, Node> cells = new LinkedHashMap<>();
            for (String column : columns) {
                Node cell = binding.get(column);
                if (cell != null) {
                    cells.put(column, cell);
                }
            }
            all.add(new Row(cells));
        });
        return new Table(columns, all);
    }

    private static Row row(Triple triple) {
        Map<String, Node> cells = new LinkedHashMap<>();
        cells.put("subject", triple.getSubject());
        cells.put("predicate", triple.getPredicate());
        cells.put("object", triple.getObject());
        return new Row(cells);
    }
}
