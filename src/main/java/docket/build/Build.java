package docket.build;

import docket.problem.Failure;
import docket.problem.Problems;
import docket.store.Draft;
import docket.store.Inputs;
import docket.store.Manifest;
import docket.store.Store;
import docket.store.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Builds a generation, or checks that one could be built. */
public final class Build {
    private Build() {}

    /**
     * What a build did.
     *
     * @param report empty where the published generation was made of the very same inputs already
     */
    public record Outcome(String generation, Optional<Report> report, Manifest manifest, Duration time) {}

    /** Whether the published generation was made of these inputs, by their hash. */
    public static boolean isCurrent(Project project, Store store) {
        Problems problems = new Problems();
        project.checkContext(problems);
        Inputs inputs = project.inputs(problems);
        return !problems.hasErrors() && store.current().equals(Optional.of(inputs.generation()));
    }

    /**
     * Facts to a published generation.
     *
     * @param problems takes warnings too
     * @throws Failure of kind DATA with all problems, of kind STORE if it can't be written; the published generation
     *     stays in either case
     */
    public static Outcome run(Project project, Store store, Problems problems) {
        Instant start = Instant.now();
        project.checkContext(problems);
        Inputs inputs = project.inputs(problems);
        problems.throwIfErrors();
        if (store.current().equals(Optional.of(inputs.generation()))) {
            Optional<Manifest> intact = manifest(store, Verification.FULL);
            if (intact.isPresent()) {
                return new Outcome(
                        inputs.generation(), Optional.empty(), intact.get(), Duration.between(start, Instant.now()));
            }
        }
        refuseAnotherDay(project, store);
        Pipeline pipeline = new Pipeline(project, problems);
        try (Draft draft = store.begin(inputs, problems)) {
            AtomicReference<Optional<Report>> report = new AtomicReference<>(Optional.empty());
            draft.write((out, soFar) -> {
                report.set(pipeline.run(out, soFar));
                problems.throwIfErrors();
            });
            refuseChanged(inputs, project.inputs(new Problems())); // of which all is told by now
            Manifest manifest = draft.publish();
            return new Outcome(manifest.generation(), report.get(), manifest, Duration.between(start, Instant.now()));
        }
    }

    /**
     * All of a build's checks, in memory, without publishing.
     *
     * @param problems takes what is wrong with the data
     * @return empty if there is an error among the problems
     */
    public static Optional<Report> check(Project project, Problems problems) {
        project.checkContext(problems);
        Pipeline pipeline = new Pipeline(project, problems);
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        return dataset.calculateWrite(() -> pipeline.run(StreamRDFLib.dataset(dataset), dataset));
    }

    /** What was read first and what was read last would be of different days. */
    private static void refuseChanged(Inputs before, Inputs after) {
        Stream.of(before, after)
                .flatMap(inputs -> inputs.files().keySet().stream())
                .filter(file ->
                        !Objects.equals(before.files().get(file), after.files().get(file)))
                .findFirst()
                .ifPresent(file -> {
                    throw Failure.store(file, "changed while it was being read", "run it again");
                });
    }

    /** A store is as known on one day: what is served must not turn into the past, nor the past into today. */
    private static void refuseAnotherDay(Project project, Store store) {
        String wanted = project.asOf() == null ? "" : project.asOf().toString();
        Optional<String> built = manifest(store, Verification.QUICK)
                .map(current -> current.inputs().options().getOrDefault(Project.AS_OF, ""));
        if (built.isPresent() && !built.get().equals(wanted)) {
            throw Failure.store(
                    store.dir().toString(),
                    "what is published there was built " + day(built.get()) + ", not " + day(wanted),
                    "name another folder with --store");
        }
    }

    private static String day(String asOf) {
        return asOf.isEmpty() ? "of all that is known" : "as of " + asOf;
    }

    /** Of the published generation; empty where there is none, or it is damaged. */
    private static Optional<Manifest> manifest(Store store, Verification verification) {
        try {
            return Optional.of(store.files(verification).manifest());
        } catch (Failure e) {
            return Optional.empty();
        }
    }
}
