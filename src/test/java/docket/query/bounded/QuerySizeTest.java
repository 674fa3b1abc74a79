package docket.query.bounded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuerySizeTest {
    @Test
    void holdsTheDepth() {
        String deepest = "ASK { FILTER" + "(".repeat(63) + "1" + ")".repeat(63) + " }";
        assertThatCode(() -> QuerySize.check(deepest)).doesNotThrowAnyException();
        assertThatThrownBy(() -> QuerySize.check("ASK " + "{".repeat(65) + "}".repeat(65)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("64 levels");
        assertThatThrownBy(() -> QuerySize.check("ASK { ?s ?p " + "[ ?p ".repeat(70) + "]".repeat(70) + " }"))
                .isInstanceOf(BoundExceeded.class);
    }

    @Test
    void holdsTheDepthOfExists() {
        String exists = "NOT EXISTS { ?s ?p ?o FILTER ";
        assertThatCode(() -> QuerySize.check("ASK { FILTER " + exists.repeat(5) + "EXISTS {}" + " }".repeat(6)))
                .doesNotThrowAnyException();
        assertThatCode(() -> QuerySize.check("ASK { " + "FILTER EXISTS { ?s ?p ?o } ".repeat(50) + "}"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> QuerySize.check("ASK { FILTER " + exists.repeat(30) + "EXISTS {}" + " }".repeat(31)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("EXISTS within each other");
    }

    @Test
    void holdsTheLength() {
        assertThatCode(() -> QuerySize.check("ASK {}" + " ".repeat(60_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> QuerySize.check("ASK {}" + " ".repeat(70_000)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("65536 characters");
    }

    @Test
    void holdsTheNumberOfWords() {
        assertThatCode(() -> QuerySize.check("ASK { FILTER(1 IN (" + "1,".repeat(4000) + "1)) }"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> QuerySize.check("ASK { FILTER(1 IN (" + "1,".repeat(6000) + "1)) }"))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("5000");
    }

    @Test
    void holdsTheDigitsOfAValueBeforeItIsRead() {
        String digits = "9".repeat(2000);
        for (String value :
                new String[] {digits, "-" + digits, "1." + digits, "+0." + digits + "e1", "'" + digits + "'^^<http://x>"
                }) {
            assertThatThrownBy(() -> QuerySize.check("ASK { FILTER(" + value + " = 1) }"))
                    .isInstanceOf(BoundExceeded.class)
                    .hasMessageContaining("1000 digits");
        }
        assertThatCode(() -> QuerySize.check("ASK { FILTER('" + digits + "'@en = '" + digits + "') }"))
                .doesNotThrowAnyException();
    }

    @Test
    void holdsTheLengthOfAnIri() {
        assertThatThrownBy(() -> QuerySize.check("PREFIX p: <http://x/" + "a".repeat(3000) + "> ASK { p:1 ?p p:2 }"))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("2048");
        assertThatCode(() -> QuerySize.check("ASK { <http://x/" + "a".repeat(2000) + "> ?p ?o }"))
                .doesNotThrowAnyException();
    }

    @Test
    void countsNoBracketOfATextOrAComment() {
        assertThatCode(() ->
                        QuerySize.check("ASK { # " + "((((".repeat(50) + "\n FILTER('" + "{".repeat(200) + "' = '') }"))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesWhatIsNoSparqlToTheParser() {
        assertThatCode(() -> QuerySize.check("SELECT \u0000 ` <<< \"unfinished"))
                .doesNotThrowAnyException();
    }
}
