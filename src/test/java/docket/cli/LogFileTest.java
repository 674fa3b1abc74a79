package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.problem.Failure;
import docket.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    private final List<Problem> warnings = new ArrayList<>();

    @Test
    void addsLinesToWhatIsThere() throws IOException {
        Path file = folder.resolve("access.log");
        for (int start = 0; start < 2; start++) {
            LogFile.open(file, warnings::add).accept("start " + start);
        }
        assertThat(file).hasContent("start 0\nstart 1");
        assertThat(warnings).isEmpty();
    }

    @Test
    void tellsOnceThatLinesAreLost() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        LogFile log = LogFile.open(full, warnings::add);
        log.accept("one");
        log.accept("two");
        assertThat(warnings).singleElement().asString().startsWith("/dev/full: warning: cannot be written, so lines");
    }

    @Test
    void refusesAFileThatCannotBeOpened() {
        assertThatThrownBy(() -> LogFile.open(folder, warnings::add))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot write the access log");
    }
}
