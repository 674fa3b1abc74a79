package docket.server.queries;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    @Test
    void asksForOneRowMoreThanThePage() {
        Query query = QueryFactory.create("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o");
        new Paging(3, 10).apply(query);
        assertThat(query.getOffset()).isEqualTo(20);
        assertThat(query.getLimit()).isEqualTo(11);
    }

    @Test
    void leavesAWholeResultAsItIs() {
        Query query = QueryFactory.create("SELECT * { ?s ?p ?o } LIMIT 7");
        Paging.WHOLE.apply(query);
        assertThat(query.getLimit()).isEqualTo(7);
        assertThat(query.hasOffset()).isFalse();
    }

    /** The query itself gives the rows 6 to 30. */
    @ParameterizedTest
    @CsvSource({"1, 5, 11", "2, 15, 11", "3, 25, 5", "4, 35, 0"})
    void keepsTheQuerysOwnLimitAndOffset(int page, long offset, long limit) {
        Query query = QueryFactory.create("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o OFFSET 5 LIMIT 25");
        new Paging(page, 10).apply(query);
        assertThat(query.getOffset()).isEqualTo(offset);
        assertThat(query.getLimit()).isEqualTo(limit);
    }
}
