package docket.server.dataset;

import docket.problem.Failure;
import docket.server.http.Refusal;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.store.Generation;
import docket.store.GenerationFiles;
import docket.store.Store;
import docket.store.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The generations that are there, by the names that they have in an address. */
record Generations(Store store, Live live) {
    /** Whatever is served. */
    static final String LATEST = "latest";

    /**
     * The files of one that need not be the one that is served. A builder may remove them at any time.
     *
     * @throws Refusal 404 where there is none of that name, or it is damaged
     */
    GenerationFiles files(String name) {
        try (Lease lease = live.lease()) {
            if (name.equals(LATEST) || lease.generation().name().equals(name)) {
                return lease.generation().files();
            }
        }
        try {
            return store.files(name, Verification.QUICK);
        } catch (Failure e) {
            throw unknown();
        }
    }

    /** Reads one as {@link #files} finds it, and keeps it from being removed meanwhile. */
    <T> T read(String name, Function<Generation, T> use) {
        try (Lease lease = live.lease()) {
            if (name.equals(LATEST) || lease.generation().name().equals(name)) {
                return use.apply(lease.generation());
            }
        }
        try (Generation other = store.open(name, Verification.QUICK)) {
            return use.apply(other);
        } catch (Failure e) {
            throw unknown();
        }
    }

    /** Their names, the one that is served first, then the newest. */
    List<String> newestFirst() {
        Set<String> names = new LinkedHashSet<>();
        try (Lease lease = live.lease()) {
            names.add(lease.generation().name());
        }
        store.current().ifPresent(names::add);
        store.previous().ifPresent(names::add);
        List<String> there = store.generations();
        names.addAll(there);
        List<String> all = new ArrayList<>(names);
        all.retainAll(there);
        return all;
    }

    static Refusal unknown() {
        return Refusal.notFound("there is no such dump; /dumps/ lists them");
    }
}
