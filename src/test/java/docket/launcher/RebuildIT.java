package docket.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher builds, and what is left when a build fails or is not alone. */
class RebuildIT {
    /** A zip's last 22 bytes: the record that ends its directory. */
    private static final String ZIP_END = "PK\5\6" + "\0".repeat(18);

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder);
        project.jdk("25.0.3");
    }

    @Test
    void buildsOnTheFirstStartAndKeepsStdoutForData() throws Exception {
        Run run = project.run();

        assertThat(run.line("jar")).isEqualTo("built 1");
        assertThat(run.out()).doesNotContain("Maven speaking");
        assertThat(run.err()).contains("Maven speaking", "docket: building");
    }

    @Test
    void buildsNothingWhileTheJarIsCurrent() throws Exception {
        project.run();

        Run run = project.run();

        assertThat(run.line("jar")).isEqualTo("built 1");
        assertThat(run.err()).isEmpty();
        assertThat(project.builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        project.run();
        project.save(project.source);

        assertThat(project.run().line("jar")).isEqualTo("built 2");
    }

    @Test
    void buildsAgainWhenThePomIsNewer() throws Exception {
        project.run();
        project.save(project.root.resolve("pom.xml"));

        assertThat(project.run().line("jar")).isEqualTo("built 2");
    }

    @Test
    void buildsAgainWhenASourceWasDeleted() throws Exception {
        project.run();
        Files.delete(project.source);

        assertThat(project.run().line("jar")).isEqualTo("built 2");
    }

    @Test
    void buildsAgainForASourceSavedWhileMavenWasAtWork() throws Exception {
        project.with("FAKE_SAVES", project.source).run();

        assertThat(project.run().line("jar")).isEqualTo("built 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void buildsOnceWhenManyStartAtOnce(boolean flock) throws Exception {
        if (!flock) project.without("flock");
        project.with("FAKE_SECONDS", "0.3");

        List<Started> started = new ArrayList<>();
        for (int i = 0; i < 4; i++) started.add(project.start(project.root.resolve("docket"), folder, "query"));

        for (Started one : started) assertThat(one.finish().line("jar")).isEqualTo("built 1");
        assertThat(project.builds()).isEqualTo(1);
        assertThat(project.app("locked")).doesNotExist();
    }

    @Test
    void clearsTheLockOfAProcessThatDied() throws Exception {
        project.without("flock");
        assumeTrue(ProcessHandle.of(999_999_999).isEmpty());
        Files.createDirectories(project.app(""));
        Files.createSymbolicLink(project.app("locked"), Path.of("999999999"));

        assertThat(project.run().line("jar")).isEqualTo("built 1");
        assertThat(project.app("locked")).doesNotExist();
    }

    @Test
    void aFailedBuildKeepsTheOldJar() throws Exception {
        project.run();
        byte[] old = Files.readAllBytes(project.app("docket.jar"));
        project.save(project.source);

        Run run = project.with("FAKE_BROKEN", "yes").run("query");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "docket: error: the build failed; the last good program stays in " + project.app("docket.jar"));
        assertThat(project.app("docket.jar")).hasBinaryContent(old);
    }

    @Test
    void anOpenJarStaysReadableWhenANewOneTakesItsName() throws Exception {
        project.run();
        try (var served = Files.newInputStream(project.app("docket.jar"))) {
            project.save(project.source);
            project.run();

            assertThat(served).hasContent("built 1\n");
        }
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Run run = project.without("mvn").run();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Maven (mvn) is not on the PATH", "apt install maven");
    }

    @Test
    void takesTheJarOfAFullBuild() throws Exception {
        Files.writeString(project.root.resolve("target/docket-1-all.jar"), "of verify\n" + ZIP_END);

        assertThat(project.run().line("jar")).isEqualTo("of verify");
        assertThat(project.builds()).isZero();
    }

    @Test
    void passesOverAJarThatMavenIsStillWriting() throws Exception {
        Files.writeString(project.root.resolve("target/docket-1-all.jar"), "half of a jar, longer than the record");

        assertThat(project.run().line("jar")).isEqualTo("built 1");
    }

    @Test
    void rehearsesOnceForEachJarAndJdk() throws Exception {
        project.run();
        project.run();
        project.jdk("26.0.1");
        project.run();
        project.run();

        assertThat(project.log())
                .containsExactly(
                        "build java-25.0.3",
                        "rehearsal java-25.0.3", // records and lays out, for a command
                        "rehearsal java-25.0.3",
                        "rehearsal java-25.0.3", // and for a server
                        "rehearsal java-25.0.3",
                        "rehearsal java-26.0.1",
                        "rehearsal java-26.0.1",
                        "rehearsal java-26.0.1",
                        "rehearsal java-26.0.1");
    }

    @Test
    void startsWithoutAnArchiveWhereTheJvmCanMakeNone() throws Exception {
        project.with("FAKE_NO_ARCHIVE", "yes").run();
        List<String> first = project.log();

        Run run = project.run();

        assertThat(run.exit()).isZero();
        assertThat(run.lines("option")).noneMatch(option -> option.contains("AOTCache"));
        assertThat(project.log()).isEqualTo(first);
    }
}
