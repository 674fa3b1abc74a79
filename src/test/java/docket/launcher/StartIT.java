package docket.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of this very repository, with the jar of this very build and a real JVM. */
class StartIT {
    private static final Path APP = Path.of("target/app");

    @TempDir
    Path folder;

    @Test
    void startsTheProgramWithoutBuildingItAgain() throws Exception {
        Run run = docket("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).doesNotContain("docket: building", "WARNING", "warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "serve"})
    void recordsAnArchiveThatTheJvmTakes(String kind) throws Exception {
        List<String> help = kind.equals("start") ? List.of("--help") : List.of(kind, "--help");
        docket(help);
        Path archive;
        try (Stream<Path> files = Files.list(APP)) {
            archive = files.filter(file -> file.getFileName().toString().startsWith(kind + "-"))
                    .findFirst()
                    .orElseThrow();
        }

        assertThat(archive).isNotEmptyFile();
        assertThat(docket(help, "-Xlog:class+load:file=" + folder.resolve("loaded"))
                        .exit())
                .isZero();
        assertThat(folder.resolve("loaded")).content().containsPattern("docket.cli.Main source: shared objects file");
    }

    @Test
    void aServerWithoutMemoryEndsAtOnceAndSaysWhatToDo() throws Exception {
        Run run = docket(
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        folder.resolve("store").toString()),
                "-Xmx12m");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("docket: error: out of memory", "DOCKET_JAVA_OPTS=-Xmx2g");
        assertThat(run.out()).isEmpty();
    }

    private Run docket(String argument, String... javaOptions) throws Exception {
        return docket(List.of(argument), javaOptions);
    }

    private Run docket(List<String> arguments, String... javaOptions) throws Exception {
        Path err = folder.resolve("err");
        List<String> command =
                new ArrayList<>(List.of(Path.of("docket").toAbsolutePath().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("DOCKET_JAVA_OPTS", String.join(" ", javaOptions));
        return new Started(builder.start(), err).finish();
    }
}
