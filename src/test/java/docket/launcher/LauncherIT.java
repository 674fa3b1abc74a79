package docket.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher hands to the JVM, and hands back from it. */
class LauncherIT {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder);
        project.jdk("25.0.3");
    }

    @Test
    void passesArgumentsThroughUntouched() throws Exception {
        Run run = project.run("query", "two words", "", "*", "it's", "\"quoted\"", "$HOME", "back\\slash", "-x", "ä");

        assertThat(run.lines("argument"))
                .containsExactly(
                        "[query]",
                        "[two words]",
                        "[]",
                        "[*]",
                        "[it's]",
                        "[\"quoted\"]",
                        "[$HOME]",
                        "[back\\slash]",
                        "[-x]",
                        "[ä]");
    }

    @Test
    void becomesTheJvmSoThatSignalsReachIt() throws Exception {
        Started started = project.start(project.root.resolve("docket"), folder);

        assertThat(started.finish().line("process"))
                .isEqualTo(Long.toString(started.process().pid()));
    }

    @Test
    void handsOnTheExitCode() throws Exception {
        assertThat(project.with("FAKE_EXIT", 70).run().exit()).isEqualTo(70);
    }

    @Test
    void worksThroughLinksFromAnyFolder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("some where/else"));
        Path relative = Files.createSymbolicLink(folder.resolve("some where/one"), Path.of("../a project/docket"));
        Path chained = Files.createSymbolicLink(elsewhere.resolve("docket"), relative);

        Run run = project.run(chained, elsewhere);

        assertThat(run.lines("option")).contains("[-Ddocket.home=" + project.root + "]");
        assertThat(run.line("folder")).isEqualTo(elsewhere.toRealPath().toString());
    }

    @Test
    void appendsTheUsersOptionsToItsOwn() throws Exception {
        Run run = project.with("DOCKET_JAVA_OPTS", "-Xmx2g -Dstar=*").run();

        assertThat(run.lines("option")).endsWith("[-Xmx2g]", "[-Dstar=*]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "sparql", "dump", "--help"})
    void shortCommandsGetTheFlagsOfAQuickStart(String command) throws Exception {
        assertThat(project.run(command).lines("option"))
                .contains("[-XX:TieredStopAtLevel=1]", "[-XX:+UseSerialGC]")
                .anyMatch(option -> option.startsWith("[-XX:AOTCache="));
    }

    @ParameterizedTest
    @CsvSource({"serve,--port", "build,--facts", "--debug,build"})
    void longCommandsGetOrdinaryFlagsAndTheArchive(String first, String second) throws Exception {
        assertThat(project.run(first, second).lines("option"))
                .doesNotContain("[-XX:TieredStopAtLevel=1]", "[-XX:+UseSerialGC]")
                .anyMatch(option -> option.startsWith("[-XX:AOTCache="));
    }

    @Test
    void aServerThatRunsOutOfMemoryEndsAndSaysSo() throws Exception {
        assertThat(project.run("serve").lines("option"))
                .contains("[-XX:+ExitOnOutOfMemoryError]")
                .anyMatch(option -> option.startsWith("[-XX:OnOutOfMemoryError=echo 'docket: error: out of memory"));
        assertThat(project.run("query").lines("option")).noneMatch(option -> option.contains("OutOfMemory"));
    }

    @Test
    void beforeJdk25TheArchiveHoldsClassDataOnly() throws Exception {
        Run run = project.with("JAVA_HOME", project.jdk("21.0.9")).run();

        assertThat(run.lines("option"))
                .contains("[-XX:SharedArchiveFile=" + project.app("start-21.0.9+9-LTS") + "]")
                .noneMatch(option -> option.contains("AOT"));
    }

    @Test
    void keepsTheJvmsOwnWarningsOffStdout() throws Exception {
        assertThat(project.run().lines("option")).contains("[-Xlog:disable]", "[-XX:+DisplayVMOutputToStderr]");
    }

    @Test
    void writesOnlyBelowTarget() throws Exception {
        project.run();

        try (var left = Files.list(project.root)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("docket", "pom.xml", "src", "target");
        }
    }
}
