package docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that dies at any moment. */
class KilledBuildTest {
    private static final Path FACTS = Path.of("src/test/resources/cli/facts");
    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    @Test
    void leavesTheOldGenerationServedAndTheNextBuildClean() throws Exception {
        Path store = folder.resolve("store");
        Path facts = Copies.copy(FACTS, folder.resolve("facts"));
        Path register = facts.resolve("register.yaml");
        Random random = new Random();
        String published = build(facts, store).out().strip();
        for (int round = 0; round < ROUNDS; round++) {
            Run before = answer(store);
            Files.writeString(
                    register,
                    Files.readString(register).replaceFirst("label: Clearview AI.*", "label: Clearview AI " + round));
            Process process = Program.start(folder.resolve("err"), "build", "--facts", facts, "--store", store);
            awaitBuild(process, store);
            boolean ended = process.waitFor(random.nextInt(0, 1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String current = Files.readString(store.resolve("CURRENT")).strip();
            Run after = answer(store);
            assertThat(after.exit())
                    .as("round %d, ended %s: %s", round, ended, after.err())
                    .isZero();
            assertThat(after.out())
                    .isEqualTo(
                            current.equals(published)
                                    ? before.out()
                                    : before.out().replaceAll("Clearview AI[ 0-9]*", "Clearview AI " + round));
            Run next = build(facts, store);
            assertThat(next.exit()).as(next.err()).isZero();
            published = next.out().strip();
            assertThat(answer(store).out()).contains("Clearview AI " + round);
            assertThat(store).isDirectoryNotContaining("glob:**/.build-*").isDirectoryNotContaining("glob:**/.trash-*");
        }
    }

    /** Until it has begun to write, so that the kill comes in the middle. */
    private static void awaitBuild(Process process, Path store) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (var begun = Files.newDirectoryStream(store, ".build-*")) {
                if (begun.iterator().hasNext()) {
                    return;
                }
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    private static Run build(Path facts, Path store) {
        Run run = Run.of("build", "--facts", facts, "--store", store);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private static Run answer(Path store) {
        return Run.of("query", "describe", "--about", "clearview-ai", "--store", store);
    }
}
