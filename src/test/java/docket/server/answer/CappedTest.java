package docket.server.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.query.Answer;
import docket.server.http.Refusal;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class CappedTest {
    @Test
    void refusesTheFirstRowAndTheFirstTripleThatAreTooMany() {
        assertThat(read(rows(Capped.MOST_ROWS))).isEqualTo(Capped.MOST_ROWS);
        assertThatThrownBy(() -> read(rows(Capped.MOST_ROWS + 1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(422))
                .hasMessageContaining("more than 1000000 rows");
        assertThat(read(triples(Capped.MOST_TRIPLES))).isEqualTo(Capped.MOST_TRIPLES);
        assertThatThrownBy(() -> read(triples(Capped.MOST_TRIPLES + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than 500000 triples");
    }

    /** A table is written when all of it is known, so all of it is in memory. */
    @Test
    void refusesATableOfMoreThanCanBeKept() {
        Binding row = BindingFactory.binding(Var.alloc("a"), NodeFactory.createLiteralString("0123456789"));
        int most = Capped.MOST_CELLS / 2;
        assertThat(Iter.count(Capped.table(table(row, most), Long.MAX_VALUE))).isEqualTo(most);
        assertThatThrownBy(() -> Iter.count(Capped.table(table(row, most + 1), Long.MAX_VALUE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("more than 250000 rows, of 2 cells each");
        assertThat(Iter.count(Capped.table(table(row, 100), 1000))).isEqualTo(100);
        assertThatThrownBy(() -> Iter.count(Capped.table(table(row, 101), 1000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("larger than 1000 bytes");
    }

    private static RowSet table(Binding row, int count) {
        return RowSetStream.create(Var.varList(List.of("a", "b")), times(count, row));
    }

    private static Answer rows(int count) {
        return new Answer.Rows(RowSetStream.create(List.of(), times(count, BindingFactory.binding())));
    }

    private static Answer triples(int count) {
        Triple triple = Triple.create(RDF.Nodes.type, RDF.Nodes.type, RDF.Nodes.Property);
        return new Answer.Triples(times(count, triple), Map.of());
    }

    private static <T> Iterator<T> times(int count, T one) {
        return Collections.nCopies(count, one).iterator();
    }

    private static long read(Answer answer) {
        return switch (Capped.of(answer)) {
            case Answer.Rows rows -> Iter.count(rows.rows());
            case Answer.Triples triples -> Iter.count(triples.triples());
            case Answer.Truth truth -> 1;
        };
    }
}
