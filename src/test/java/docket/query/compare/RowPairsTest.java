package docket.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** Rows as texts: a cell with a colon is an IRI, an empty one unbound. */
class RowPairsTest {

    @Test
    void anotherCellOfTheSameThingIsOneChangedRow() {
        assertThat(changes("fine amount", List.of("id:a 5", "id:b 7"), List.of("id:a 6", "id:b 7")))
                .containsExactly("~ id:a 5 > id:a 6");
    }

    @Test
    void anotherThingIsAnAddedAndARemovedRow() {
        assertThat(changes("fine amount", List.of("id:a 5"), List.of("id:b 5")))
                .containsExactly("- id:a 5", "+ id:b 5");
    }

    @Test
    void aThingIdentifiesARowThatBeginsWithADate() {
        assertThat(changes("date action", List.of("2023 id:a", "2024 id:b"), List.of("2024 id:a", "2024 id:b")))
                .containsExactly("~ 2023 id:a > 2024 id:a");
    }

    @Test
    void moreColumnsTellSeveralRowsOfOneThingApart() {
        assertThat(changes(
                        "regulator status total",
                        List.of("id:a id:imposed 1", "id:a id:paid 2"),
                        List.of("id:a id:paid 3", "id:a id:imposed 4", "id:a id:annulled 5")))
                .containsExactly(
                        "~ id:a id:imposed 1 > id:a id:imposed 4",
                        "~ id:a id:paid 2 > id:a id:paid 3",
                        "+ id:a id:annulled 5");
    }

    @Test
    void theSameRowOnceMoreIsAnAddedOne() {
        assertThat(changes("fine amount", List.of("id:a 5"), List.of("id:a 5", "id:a 5")))
                .containsExactly("+ id:a 5");
    }

    @Test
    void noRowsAtAllOnOneSideLeaveThoseOfTheOther() {
        assertThat(changes("fine amount", List.of("id:a 5", "id:b "), List.of()))
                .containsExactly("- id:a 5", "- id:b");
    }

    private static List<String> changes(String columns, List<String> old, List<String> now) {
        List<String> names = Arrays.asList(columns.split(" "));
        return new RowPairs(names, table(names, old), table(names, now))
                .changes().stream().map(RowPairsTest::text).toList();
    }

    private static Table table(List<String> columns, List<String> rows) {
        List<Row> all = new ArrayList<>();
        for (String row : rows) {
            List<String> texts = Arrays.asList(row.split(" "));
            Map<String, Node> cells = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                cells.put(
                        columns.get(i),
                        text.contains(":") ? NodeFactory.createURI(text) : NodeFactory.createLiteralString(text));
            }
            all.add(new Row(cells));
        }
        return new Table(columns, all);
    }

    private static String text(RowChange change) {
        return switch (change) {
            case RowChange.Added(Row row) -> "+ " + text(row);
            case RowChange.Removed(Row row) -> "- " + text(row);
            case RowChange.Changed(Row old, Row now) -> "~ " + text(old) + " > " + text(now);
        };
    }

    private static String text(Row row) {
        return String.join(
                " ",
                row.cells().values().stream()
                        .map(cell -> cell.isURI() ? cell.getURI() : cell.getLiteralLexicalForm())
                        .toList());
    }
}
