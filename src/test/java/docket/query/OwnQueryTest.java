package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnQueryTest {
    static Stream<Path> files() {
        return Stream.of("queries", "src/main/resources/docket").flatMap(folder -> {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                return all.filter(file -> file.toString().endsWith(".rq")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Each is the query as it would be parsed anew, whatever became of the one before. */
    @ParameterizedTest
    @MethodSource("files")
    void givesACopyToEachWhoAsks(Path file) throws IOException {
        OwnQuery query = new OwnQuery(file.toString(), Files.readString(file));
        Query spoilt = query.parse();
        spoilt.setLimit(7);
        spoilt.setValuesDataBlock(List.of(Var.alloc("x")), List.of());
        Query copy = query.parse();
        Query afresh = Sparql.named(file.toString(), query.text());
        assertThat(copy).isEqualTo(afresh).hasToString(afresh.toString());
        assertThat(copy.getProjectVars()).isEqualTo(afresh.getProjectVars());
        assertThat(Algebra.compile(copy)).isEqualTo(Algebra.compile(afresh));
    }
}
