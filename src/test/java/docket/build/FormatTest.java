package docket.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.problem.Problems;
import docket.store.Dump;
import docket.store.DumpFormat;
import docket.store.DumpScope;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store is up to date when its inputs' hash is the same, so whatever makes other quads of the same inputs must raise
 * the format version, which is part of that hash.
 */
class FormatTest {
    private static final Path INPUTS = Path.of("src/test/resources/format");

    @TempDir
    Path store;

    @Test
    void otherQuadsOfTheSameInputsRaiseTheFormatVersion() throws Exception {
        Path expected = INPUTS.resolve("format-" + Project.FORMAT + ".nq");
        Project project = new Project(
                List.of(INPUTS.resolve("facts")),
                INPUTS.resolve("ontology"),
                INPUTS.resolve("queries"),
                Iris.standard());
        Build.run(project, new Store(store), new Problems());
        ByteArrayOutputStream quads = new ByteArrayOutputStream();
        try (Generation generation = new Store(store).open(Verification.QUICK)) {
            new Dump(generation.dataset(), DumpScope.ALL).write(DumpFormat.NQUADS, quads);
        }
        if (Files.notExists(expected) && "write".equals(System.getProperty("docket.golden"))) {
            Files.write(expected, quads.toByteArray());
        }
        assertThat(quads.toString(UTF_8))
                .as("raise Project.FORMAT, then write the new file with -Ddocket.golden=write and delete the old one")
                .isEqualTo(Files.readString(expected));
    }
}
