package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.bounded.Deadline;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet is given. */
class DefusedTest {
    @ParameterizedTest
    @ValueSource(strings = {"'=1+1'", "'@SUM(A1)'", "'+cmd'", "'-cmd'", "'\\t=1'", "' =1'", "'=1'@en", "'\uFF1D1'"})
    void takesNoTextForAFormula(String term) {
        assertThat(cell(term, Format.SPREADSHEET)).startsWith("'");
        assertThat(cell(term, Format.CSV)).doesNotStartWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5.0", "'a=1'", "''", "<http://example.org/=1>"})
    void leavesTheRestAsItIs(String term) {
        assertThat(cell(term, Format.SPREADSHEET)).isEqualTo(cell(term, Format.CSV));
    }

    @Test
    void isTakenForUtf8() {
        assertThat(written("'\u00e9'", Format.SPREADSHEET)).startsWith("\uFEFFx\r\n");
    }

    private static String cell(String term, Format format) {
        String row = written(term, format).split("\r\n", -1)[1];
        return row.startsWith("\"") && row.length() > 1 ? row.substring(1, row.length() - 1) : row;
    }

    private static String written(String term, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LocalEndpoint(DatasetGraphFactory.createTxnMem())
                .run(
                        Sparql.adHoc("test", "SELECT ?x { VALUES ?x { " + term + " } }"),
                        Map.of(),
                        Duration.ofSeconds(30),
                        answer -> {
                            new AnswerWriter(
                                            new Prefixes(Iris.standard()),
                                            Path.of("unused"),
                                            Deadline.after(Duration.ofMinutes(1)))
                                    .write(answer, format, out);
                            return "";
                        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
