package docket.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that belongs to somebody else; only root can become somebody else to try. */
@Timeout(120)
class OtherUserIT {
    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    @BeforeEach
    void buildTheProgramAsRoot() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/setpriv"))
                        && Files.getAttribute(folder, "unix:uid").equals(0))
                .as("not root, or no setpriv to become another user with")
                .isTrue();
        assertThat(run(List.of("./docket"), "query").exit()).isZero();
    }

    @Test
    void maySeeWhatIsOpenToAllAndIsToldWhatIsNot() throws Exception {
        open(folder, "rwxr-xr-x");
        assertThat(run(List.of("./docket"), "build").exit()).isZero();

        assertThat(nobody("query", "regulators", "--format", "csv").out()).startsWith("regulator,name,");

        Run build = nobody("build", "--base", "https://example.org/");
        assertThat(build.exit()).isEqualTo(3);
        assertThat(build.err()).contains("/.lock: error: permission denied", "hint: whose is it?");

        open(store(), "rwx------");
        for (String command : List.of("dump", "serve")) {
            Run run = nobody(command);
            assertThat(run.exit()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).contains("error: permission denied", "hint: whose is it?");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void publishesAlthoughAnOldGenerationCannotBeRemoved() throws Exception {
        open(folder, "rwxrwxrwx");
        Run first = nobody("build");
        assertThat(first.exit()).as(first.err()).isZero();
        Path locked = store().resolve(first.out().strip()).resolve("tdb2");
        assertThat(nobody("build", "--base", "https://example.org/a/").exit()).isZero();
        open(locked, "---------");

        Run build = nobody("build", "--base", "https://example.org/b/");
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err())
                .contains("tdb2: warning: can't be cleared away: permission denied", "built gen-")
                .doesNotContain("error");
        assertThat(store().resolve("CURRENT")).content().isEqualTo(build.out());
    }

    private Path store() {
        return folder.resolve("store");
    }

    private Run nobody(String... arguments) throws Exception {
        return run(
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Ddocket.home=" + Path.of("").toAbsolutePath(),
                        "-jar",
                        "target/app/docket.jar"),
                arguments);
    }

    private Run run(List<String> program, String... arguments) throws Exception {
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        command.addAll(List.of("--store", store().toString()));
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private static void open(Path path, String permissions) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
