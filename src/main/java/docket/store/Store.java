package docket.store;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.shared.JenaException;
import org.jspecify.annotations.Nullable;

/**
 * A folder of generations, of which {@code CURRENT} names the one that is served.
 *
 * <pre>{@code
 * try (Draft draft = store.begin(inputs, problems)) {
 *     draft.write((sink, soFar) -> quads.forEach(sink::quad));
 *     draft.publish();
 * }
 * try (Generation generation = store.open(Verification.QUICK)) {
 *     generation.dataset().executeRead(() -> …);
 * }
 * }</pre>
 */
public final class Store {
    private static final String HINT = "run `docket build`";
    private static final int TRIES = 5;

    private final Layout layout;
    private final Object building = new Object();

    /** Guarded by {@link #building}, as is whether another one may be begun. */
    private @Nullable Draft begun;

    private boolean abandoned;

    /** @param dir need not exist yet */
    public Store(Path dir) {
        this.layout = new Layout(dir);
    }

    public Path dir() {
        return layout.dir();
    }

    /** Name of the generation that is served, whole or not; empty where nothing has been published. */
    public Optional<String> current() {
        return onDisk(() -> layout.current().read());
    }

    /** What stands under that name now. */
    public Optional<Edition> currentEdition() {
        return current().map(name -> Edition.of(layout.generation(name)));
    }

    /** Name of the last good generation before the current one. */
    public Optional<String> previous() {
        return onDisk(() -> layout.previous().read());
    }

    /** Names of all generations that are there, sorted. */
    public List<String> generations() {
        return onDisk(() -> Trees.children(layout.dir()).stream()
                .map(path -> path.getFileName().toString())
                .filter(Layout::isGeneration)
                .toList());
    }

    /** Opens the current generation; fails with STORE where there is none or it is damaged. */
    public Generation open(Verification verification) {
        return current(name -> Generation.open(layout, name, verification));
    }

    /** Opens one generation by its name; fails with STORE where it is not there or damaged. */
    public Generation open(String name, Verification verification) {
        return named(name, there -> Generation.open(layout, there, verification));
    }

    /** Looks at the current generation without opening its database; fails as {@link #open} does. */
    public GenerationFiles files(Verification verification) {
        return current(name -> GenerationFiles.verified(layout.generation(name), verification));
    }

    /** Looks at one generation without opening its database; fails as {@link #open} does. */
    public GenerationFiles files(String name, Verification verification) {
        return named(name, there -> GenerationFiles.verified(layout.generation(there), verification));
    }

    /** What is done with a generation that may be damaged. */
    private interface Use<T> {
        T of(String name) throws IOException, DamagedException;
    }

    private <T> T current(Use<T> use) {
        return onDisk(() -> {
            for (int tries = 1; ; tries++) {
                String name = layout.current().read().orElseThrow(this::nothing);
                try {
                    return use.of(name);
                } catch (DamagedException | IOException e) {
                    // two builds may have passed between the name and the files
                    if (tries == TRIES || layout.current().read().equals(Optional.of(name))) {
                        throw e instanceof DamagedException d
                                ? damaged(name, d)
                                : Trouble.with(layout.dir(), (IOException) e);
                    }
                }
            }
        });
    }

    private <T> T named(String name, Use<T> use) {
        return onDisk(() -> {
            if (!generations().contains(name)) {
                throw unknown(name);
            }
            try {
                return use.of(name);
            } catch (DamagedException e) {
                throw generations().contains(name) ? damaged(name, e) : unknown(name);
            }
        });
    }

    /**
     * Opens the current generation with every byte checked, else the previous one, else any other that is whole.
     *
     * @param problems takes a warning for each generation that was refused
     */
    public Generation openLastGood(Problems problems) {
        return onDisk(() -> {
            Set<String> candidates = new LinkedHashSet<>();
            read(layout.current(), problems).ifPresent(candidates::add);
            boolean nameless = candidates.isEmpty();
            read(layout.previous(), problems).ifPresent(candidates::add);
            candidates.addAll(generations());
            if (candidates.isEmpty()) {
                throw nothing();
            }
            if (nameless && problems.all().isEmpty()) {
                nothing().problems().forEach(problem -> warn(problem.location(), problem.message(), problems));
            }
            for (String name : candidates) {
                Location at = Location.of(layout.generation(name).toString());
                try {
                    return Generation.open(layout, name, Verification.FULL);
                } catch (DamagedException e) {
                    warn(at, "damaged: " + e.summary(), problems);
                } catch (IOException e) {
                    warn(at, "can't be opened: " + Trouble.message(e), problems);
                } catch (JenaException e) {
                    warn(at, "can't be opened: " + e.getMessage(), problems);
                }
            }
            problems.add(Problem.error(Location.of(layout.dir().toString()), "no generation here is whole", HINT));
            throw new Failure(Failure.Kind.STORE, problems.all());
        });
    }

    /** One that can't be read names nothing: the other generations are still there. */
    private static Optional<String> read(Pointer pointer, Problems problems) {
        try {
            return pointer.read();
        } catch (IOException e) {
            warn(Location.of(pointer.file().toString()), "can't be read: " + Trouble.message(e), problems);
            return Optional.empty();
        }
    }

    private static void warn(Location at, String message, Problems problems) {
        problems.add(Problem.warning(at, message, HINT));
    }

    /**
     * Begins a build; fails with STORE where another one is running.
     *
     * @param problems takes a warning for each leftover that can't be removed
     */
    public Draft begin(Inputs inputs, Problems problems) {
        synchronized (building) {
            if (abandoned) {
                throw new IllegalStateException("no build is begun any more");
            }
            Draft draft = onDisk(() -> Draft.begin(layout, inputs, problems));
            begun = draft;
            return draft;
        }
    }

    /**
     * Ends the build that this has begun, from another thread, for a process that is told to end; no other can be begun. What is published stays; a
     * publication that has begun is waited for.
     *
     * @return whether nothing comes of it; false where it has been published or has failed before
     */
    public boolean abandon() {
        synchronized (building) {
            abandoned = true;
            return begun == null || begun.abandon();
        }
    }

    private Failure nothing() {
        Path current = layout.current().file();
        List<String> there = generations();
        boolean named = Files.exists(current);
        if (there.isEmpty() && !named) {
            return Failure.store(layout.dir().toString(), "nothing has been built here", HINT);
        }
        String choice =
                there.isEmpty() ? "" : ", or write the name of one that is there in it: " + String.join(", ", there);
        return Failure.store(current.toString(), named ? "names no generation" : "is missing", HINT + choice);
    }

    private Failure unknown(String name) {
        return Failure.store(
                layout.dir().toString(),
                "no generation '" + name + "'",
                "there are: " + String.join(", ", generations()));
    }

    private Failure damaged(String name, DamagedException e) {
        return Failure.store(layout.generation(name).toString(), "damaged: " + e.summary(), HINT);
    }

    private <T> T onDisk(Trouble.Step<T> step) {
        return Trouble.guard(layout.dir(), step);
    }
}
