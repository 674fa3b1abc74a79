package docket.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Removes what is no longer needed; only the holder of the build lock may. */
record Retention(Layout layout) {

    /** Removes what builds, removals and readers that died have left. */
    void sweep() throws IOException {
        for (Path child : Trees.children(layout.dir())) {
            String name = child.getFileName().toString();
            if (name.startsWith(Layout.BUILD_PREFIX) || name.startsWith(Layout.TRASH_PREFIX)) {
                Trees.delete(child);
            }
        }
        new Readers(layout.readers()).sweep();
    }

    /** Removes every generation but the current and the previous one that nobody reads. */
    void clean() throws IOException {
        sweep();
        Optional<String> current = layout.current().read();
        Optional<String> previous = layout.previous().read();
        for (Path child : Trees.children(layout.dir())) {
            String name = child.getFileName().toString();
            if (Layout.isGeneration(name)
                    && !current.equals(Optional.of(name))
                    && !previous.equals(Optional.of(name))) {
                remove(name);
            }
        }
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
}
