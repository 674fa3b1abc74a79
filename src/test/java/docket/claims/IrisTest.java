package docket.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IrisTest {
    private final Iris iris = Iris.standard();

    @Test
    void mintsWhatTheDesignNames() {
        assertThat(iris.thing("nl-2024-fine")).isEqualTo("https://w3id.org/docket/id/nl-2024-fine");
        assertThat(iris.source("001")).isEqualTo("https://w3id.org/docket/id/source/001");
        assertThat(iris.claim("0123")).isEqualTo("https://w3id.org/docket/id/claim/0123");
        assertThat(iris.verdict("nl-fine", "amount")).isEqualTo("https://w3id.org/docket/id/verdict/nl-fine/amount");
        assertThat(iris.candidate("nl-fine", "amount", 2))
                .isEqualTo("https://w3id.org/docket/id/verdict/nl-fine/amount#2");
        assertThat(iris.amount("EUR-30500000")).isEqualTo("https://w3id.org/docket/id/amount/EUR-30500000");
        assertThat(iris.quantity("photo-5-over")).isEqualTo("https://w3id.org/docket/id/quantity/photo-5-over");
        assertThat(Iris.term("Fine")).isEqualTo("https://w3id.org/docket/ontology#Fine");
        assertThat(Iris.sourceGraph("001")).isEqualTo("https://w3id.org/docket/graph/source/001");
    }

    @Test
    void anotherBaseMovesThingsAlone() {
        Iris elsewhere = new Iris("https://example.org/");

        assertThat(elsewhere.thing("nl-fine")).isEqualTo("https://example.org/id/nl-fine");
        assertThat(elsewhere.key("https://example.org/id/nl-fine")).contains("nl-fine");
        assertThat(elsewhere.key(iris.thing("nl-fine"))).isEmpty();
    }

    @Test
    void givesAKeyBack() {
        assertThat(iris.key(iris.thing("nl-fine"))).contains("nl-fine");
        assertThat(iris.key(iris.source("001"))).contains("source/001");
        assertThat(iris.key(iris.ids())).isEmpty();
        assertThat(iris.key(Iris.term("Fine"))).isEmpty();
    }

    @Test
    void rejectsABaseThatNothingCanFollow() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Iris("https://example.org"));
    }
}
