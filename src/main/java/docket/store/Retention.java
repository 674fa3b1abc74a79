package docket.store;

import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Removes what is no longer needed; only the holder of the build lock may.
 *
 * @param problems takes a warning for what can't be removed: it takes up room, and no build fails for that
 */
record Retention(Layout layout, Problems problems) {
    private static final String HINT = "remove it by hand; what is published is whole without it";

    /** What may fail at one place and not at another. */
    private interface Removal {
        void run() throws IOException;
    }

    /** Removes what builds, removals and readers that died have left. */
    void sweep() {
        attempt(layout.dir(), () -> {
            for (Path child : Trees.children(layout.dir())) {
                String name = child.getFileName().toString();
                if (name.startsWith(Layout.BUILD_PREFIX) || name.startsWith(Layout.TRASH_PREFIX)) {
                    attempt(child, () -> Trees.delete(child));
                }
            }
        });
        attempt(layout.readers(), () -> new Readers(layout.readers()).sweep());
    }

    /** Removes every generation but the current and the previous one that nobody reads. */
    void clean() {
        sweep();
        attempt(layout.dir(), () -> {
            Optional<String> current = layout.current().read();
            Optional<String> previous = layout.previous().read();
            for (Path child : Trees.children(layout.dir())) {
                String name = child.getFileName().toString();
                if (Layout.isGeneration(name)
                        && !current.equals(Optional.of(name))
                        && !previous.equals(Optional.of(name))) {
                    attempt(child, () -> remove(name));
                }
            }
        });
    }

    /** A reader announces itself, then looks for the folder: so move it aside, then look for readers once more. */
    private void remove(String name) throws IOException {
        Readers readers = new Readers(layout.readers());
        if (readers.isRead(name)) {
            return;
        }
        Durable.move(layout.generation(name), layout.trash(name));
        if (readers.isRead(name)) {
            Durable.move(layout.trash(name), layout.generation(name));
        } else {
            Trees.delete(layout.trash(name));
        }
    }

    private void attempt(Path place, Removal removal) {
        try {
            removal.run();
        } catch (IOException e) {
            warn(place, e);
        } catch (UncheckedIOException e) {
            warn(place, Objects.requireNonNull(e.getCause(), "it wraps one"));
        }
    }

    /** Once: what is in the way at the beginning of a build is so at its end. */
    private void warn(Path place, IOException e) {
        String named = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : place.toString();
        Problem problem = Problem.warning(Location.of(named), "can't be cleared away: " + Trouble.message(e), HINT);
        if (!problems.all().contains(problem)) {
            problems.add(problem);
        }
    }
}
