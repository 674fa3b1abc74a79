package docket.server.live;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.store.Edition;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Serves the store's current generation, follows {@code CURRENT}, and closes what it has left behind when its last
 * request is over. A generation is opened only if every byte is what was published; a damaged one is refused, and the
 * one before goes on serving.
 */
public final class Live implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    /** A generation that was refused may be readable again, in the same folder. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final String UNREADABLE = "the store can't be read";

    private final Store store;
    private final Duration grace;
    private final Consumer<Problem> problems;
    private final AtomicReference<Held> current;
    private final Deque<Retired> retired = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("docket-watch").factory());
    private Edition refused = new Edition("", "");
    private long refusedAt;
    private volatile String stale = "";
    private String told = "";

    /** @param closeAfter of {@link System#nanoTime}, which no change of the clock moves */
    private record Retired(Held held, long closeAfter) {}

    private Live(Store store, Duration grace, Consumer<Problem> problems, Held first) {
        this.store = store;
        this.grace = grace;
        this.problems = problems;
        this.current = new AtomicReference<>(first);
    }

    /**
     * Opens the last good generation.
     *
     * @param grace how long a generation stays open after the next one has taken its place, if no other follows meanwhile
     * @param problems takes a warning for each generation that is refused, now or later
     * @throws Failure of kind STORE where none is whole
     */
    public static Live open(Store store, Duration grace, Consumer<Problem> problems) {
        Problems found = new Problems();
        Generation generation = store.openLastGood(found);
        found.all().forEach(problems);
        Live live = new Live(store, grace, problems, new Held(generation));
        live.compare();
        live.told = live.stale; // by the warnings above, in other words
        return live;
    }

    /**
     * Follows the store from now on.
     *
     * @param swapped told of each new generation, before the first lease on it is over
     */
    public void watch(Consumer<Generation> swapped) {
        watch.scheduleWithFixedDelay(() -> look(swapped), POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On what is served now; whoever asks gives it back. */
    public Lease lease() {
        while (true) {
            Held held = current.get();
            if (held.take()) {
                return new Lease(held);
            }
            if (held == current.get()) {
                throw new IllegalStateException("closed");
            }
        }
    }

    /** Why what is served is not what the store names as current, in one line; empty where it is. */
    public Optional<String> stale() {
        return Optional.of(stale).filter(why -> !why.isEmpty());
    }

    private void look(Consumer<Generation> swapped) {
        try {
            Optional<Edition> named = store.currentEdition();
            if (named.isEmpty()) {
                nameless();
                tell(stale);
            } else if (isServed(named.get())) {
                stale = "";
                told = "";
            } else if (isDue(named.get())) {
                follow(named.get(), swapped);
            }
        } catch (RuntimeException | InternalError | StackOverflowError e) {
            // the watch goes on; what is served now stays (an InternalError is a mapped page that the disk did not
            // give)
            stale = UNREADABLE;
            tell("cannot follow the store: " + Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
        try {
            retired.removeIf(old -> isOver(old) && old.held().closeIfIdle());
        } catch (RuntimeException | InternalError | StackOverflowError e) {
            tell("cannot close an old generation: " + e.getMessage());
        }
    }

    /** However often the store moves on, at most one generation is kept open that nobody uses. */
    private boolean isOver(Retired old) {
        return old != retired.peekLast() || System.nanoTime() - old.closeAfter() >= 0;
    }

    /** Once, until all is well again or something else is wrong. */
    private void tell(String what) {
        if (!what.equals(told)) {
            told = what;
            problems.accept(Problem.warning(Location.of(store.dir().toString()), what, ""));
        }
    }

    private boolean isServed(Edition named) {
        return named.equals(current.get().generation().edition());
    }

    private boolean isDue(Edition named) {
        return !named.equals(refused) || System.nanoTime() - refusedAt >= RETRY.toNanos();
    }

    private void follow(Edition named, Consumer<Generation> swapped) {
        try {
            Generation next = store.open(Verification.FULL);
            Held before = current.getAndSet(new Held(next));
            retired.add(new Retired(before, System.nanoTime() + grace.toNanos()));
            swapped.accept(next);
            stale = "";
            told = "";
        } catch (Failure e) {
            boolean again = named.equals(refused);
            refuse(named);
            if (!again) {
                e.problems().forEach(problems);
            }
        } catch (RuntimeException | StackOverflowError e) {
            refuse(named);
            throw e;
        }
    }

    private void refuse(Edition named) {
        refused = named;
        refusedAt = System.nanoTime();
        stale = "CURRENT names " + named.name() + ", which is damaged";
    }

    /** What is served is the last good generation: is that what the store names? */
    private void compare() {
        try {
            store.currentEdition()
                    .ifPresentOrElse(
                            named -> {
                                if (!isServed(named)) {
                                    refuse(named);
                                }
                            },
                            this::nameless);
        } catch (Failure e) {
            stale = UNREADABLE;
        }
    }

    private void nameless() {
        stale = "CURRENT names no generation";
    }

    /** To be called when no request is being answered any more; what one still reads stays open, as does what is being opened. */
    @Override
    public void close() {
        watch.shutdown();
        try {
            // never interrupted: TDB2's files can close under an interrupted thread
            if (!watch.awaitTermination(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        retired.forEach(old -> old.held().closeIfIdle());
        current.get().closeIfIdle();
    }
}
