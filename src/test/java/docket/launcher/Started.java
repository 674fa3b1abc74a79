package docket.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A launcher at work, with the file that takes its stderr. */
record Started(Process process, Path err) {
    Run finish() throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(30, SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher hangs");
        }
        return new Run(process.exitValue(), out, Files.readString(err));
    }
}
