package docket.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Java the launcher takes, by the `release` files alone. */
class JdkChoiceIT {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder);
    }

    @Test
    void takesTheNewest() throws Exception {
        project.jdk("21.0.9");
        project.jdk("25.0.3");
        project.jdk("25.0.11");
        project.jdk("17.0.15");

        assertThat(project.run().line("home")).isEqualTo("java-25.0.11");
    }

    @Test
    void takesJavaHomeFirstWhereItIsNewEnough() throws Exception {
        Path home = project.jdk("21.0.9");
        project.jdk("25.0.3");

        assertThat(project.with("JAVA_HOME", home).run().line("home")).isEqualTo("java-21.0.9");
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        Path home = project.jdk("17.0.15");
        project.jdk("21.0.9");

        Run run = project.with("JAVA_HOME", home).run();

        assertThat(run.line("home")).isEqualTo("java-21.0.9");
    }

    @Test
    void takesTheJdkBehindJavaOnThePath() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path home = Files.move(project.jdk("26"), elsewhere.resolve("my-java"));
        project.jdk("21.0.9");
        project.onPath("java", home.resolve("bin/java"));

        assertThat(project.run().line("home")).isEqualTo("my-java");
    }

    @Test
    void readsEarlyAccessAndOldVersions() throws Exception {
        project.jdk("1.8.0_412");
        project.jdk("22");
        project.jdk("23-ea");

        assertThat(project.run().line("home")).isEqualTo("java-23-ea");
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJava() throws Exception {
        Path old = project.jdk("17.0.15");

        Run run = project.with("JAVA_HOME", old).run("query");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("docket: error: no Java 21 or newer found (JAVA_HOME is " + old + ")")
                .contains("apt install openjdk-21-jdk", "https://adoptium.net", project.jdks.toString());
    }

    @Test
    void runsWithARuntimeAndBuildsWithAJdk() throws Exception {
        Path runtime = project.jre("25.0.3");
        project.jdk("21.0.9");

        Run run = project.with("JAVA_HOME", runtime).run();

        assertThat(run.line("home")).isEqualTo("java-25.0.3");
        assertThat(project.log()).first().isEqualTo("build java-21.0.9");
    }

    @Test
    void saysThatABuildNeedsACompiler() throws Exception {
        project.jre("25.0.3");

        Run run = project.run();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no compiler (javac)", "apt install openjdk-21-jdk");
    }

    @Test
    void needsNoCompilerWhereThereIsNothingToBuild() throws Exception {
        Path jdk = project.jdk("25.0.3");
        project.run();
        Files.delete(jdk.resolve("bin/javac"));

        assertThat(project.run().exit()).isZero();
    }
}
