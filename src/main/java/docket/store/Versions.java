package docket.store;

import docket.problem.Failure;
import docket.problem.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds what a user calls a version: {@code current}, {@code previous} or a generation's name in the store, else the
 * folder of a store or of one generation, else a file of quads. A file of such a name is written {@code ./current}.
 */
public final class Versions {
    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";

    private final Supplier<Store> store;

    /** @param store asked only where a name is one of the store's */
    public Versions(Supplier<Store> store) {
        this.store = store;
    }

    /** Opens it; fails with STORE where there is none of that name, with the names there are. */
    public Version open(String name) {
        if (name.equals(CURRENT)) {
            return published(store.get().open(Verification.QUICK));
        }
        if (name.equals(PREVIOUS)) {
            String previous =
                    store.get().previous().orElseThrow(() -> unknown(name, "there is no previous generation"));
            return published(store.get().open(previous, Verification.QUICK));
        }
        if (Layout.isGeneration(name)) {
            if (!store.get().generations().contains(name)) {
                throw unknown(name, "no such generation");
            }
            return published(store.get().open(name, Verification.QUICK));
        }
        Path path = path(name);
        return Files.isDirectory(path) ? folder(path) : file(name, path);
    }

    private Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw unknown(name, "neither a generation nor a file");
        }
    }

    private static Version folder(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (Layout.isGeneration(name)) {
            Path parent = folder.toAbsolutePath().normalize().getParent();
            return published(new Store(parent == null ? folder : parent).open(name, Verification.QUICK));
        }
        return published(new Store(folder).open(Verification.QUICK));
    }

    private Version file(String name, Path path) {
        if (!Files.exists(path)) {
            throw unknown(name, "neither a generation nor a file");
        }
        Optional<QuadFile> file = QuadFile.of(path);
        if (file.isEmpty()) {
            throw Failure.store(
                    name, "is no file of quads or triples by its name", ".nq, .nt, .ttl and .trig are, also with .gz");
        }
        return file.get();
    }

    private static Version published(Generation generation) {
        return new Version.Published(generation);
    }

    private Failure unknown(String name, String message) {
        Store asked = store.get();
        List<String> known = new ArrayList<>();
        asked.current().ifPresent(current -> known.add(CURRENT));
        asked.previous().ifPresent(previous -> known.add(PREVIOUS));
        known.addAll(asked.generations());
        String there = known.isEmpty()
                ? asked.dir() + " holds no generation"
                : asked.dir() + " holds " + String.join(", ", known);
        String near = Nearest.hint(name, known);
        return Failure.store(name, message, near.isEmpty() ? there : near + " " + there);
    }
}
