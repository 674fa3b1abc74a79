package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Standard output that takes no more: the program as a process. */
@ExtendWith(BuiltStore.class)
class OutputTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    void aReaderThatGoesIsNoNews(Path store) throws Exception {
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(Program.command("dump", "--format", "nquads", "--store", store))
                .redirectError(err.toFile())
                .start();
        process.getInputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(err).isEmptyFile();
        assertThat(process.exitValue()).isEqualTo(3);
    }

    @Test
    void messagesThatNobodyReadsCrashNothing() throws Exception {
        Process process = new ProcessBuilder(Program.command("query", "no-such-query")).start();
        process.getErrorStream().close();
        process.getInputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @Test
    void aFullDiskIsTold(Path store) throws Exception {
        assumeTrue(Files.exists(FULL), "there is no /dev/full on this machine");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(Program.command("query", "regulators", "--store", store))
                .redirectOutput(FULL.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(err).content().contains("standard output can't be written to its end");
        assertThat(process.exitValue()).isEqualTo(3);
    }
}
