package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docket schema}. */
class SchemaCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesTheSchemasBesideTheOntologyAndNamesThem() throws IOException {
        Path ontology = Copies.copy(Path.of("ontology"), folder.resolve("ontology"));
        Run run = Run.of("schema", "--ontology", ontology);
        assertThat(run.exit()).as(run.err()).isZero();
        List<Path> written = run.out().lines().map(Path::of).toList();
        assertThat(written)
                .contains(ontology.resolve("facts.schema.json"))
                .allSatisfy(file -> assertThat(file).content().startsWith("{").contains("$schema"));
    }

    @Test
    void withoutAnOntologySaysSo() {
        Run run = Run.of("schema", "--ontology", folder.resolve("none"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("hint: see --ontology");
    }
}
