package docket.cli;

import docket.build.Build;
import docket.build.Report;
import docket.problem.Problems;
import docket.store.Counts;
import docket.store.Store;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code docket build}: prints the generation's name on stdout, the rest on stderr. */
@Command(name = "build", description = "Turns facts into a validated, resolved, published generation of the store.")
record BuildCommand(Docket docket, Console console) implements Callable<Integer> {

    @Override
    public Integer call() {
        Store store = docket.store();
        console.out().println(build(docket, console, store, () -> {}).generation());
        return ExitCodes.OK;
    }

    /**
     * Builds, telling on stderr what came of it.
     *
     * @param ended runs last where the process is told to end meanwhile (SIGTERM, SIGINT)
     */
    static Build.Outcome build(Docket docket, Console console, Store store, Runnable ended) {
        Problems problems = new Problems();
        Build.Outcome outcome;
        Thread end = new Thread(() -> end(console, store, ended), "docket-stop");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            outcome = Build.run(docket.project(), store, problems);
        } finally {
            leave(end);
        }
        new ProblemPrinter(console.err()).print(problems.all());
        console.err()
                .println(outcome.report()
                        .map(report -> built(outcome) + System.lineSeparator() + summary(report))
                        .orElse(outcome.generation() + " is up to date"));
        return outcome;
    }

    private static void end(Console console, Store store, Runnable ended) {
        if (store.abandon()) {
            console.err().println("stopped while building; what is published is unchanged");
        }
        ended.run();
    }

    private static void leave(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            // then it runs, and what comes of the build is no longer told
        }
    }

    private static String built(Build.Outcome outcome) {
        Counts counts = outcome.manifest().counts();
        return String.format(
                Locale.ROOT,
                "built %s in %.1f s: %s",
                outcome.generation(),
                outcome.time().toMillis() / 1000.0,
                number(counts.triples() + counts.quads(), "quad"));
    }

    static String summary(Report report) {
        String disagreements = report.conflicts() == 0
                ? "no disagreement"
                : number(report.conflicts(), "disagreement") + " (" + report.open() + " open)";
        return String.join(
                ", ",
                number(report.sources(), "source"),
                number(report.things(), "thing"),
                number(report.claims(), "claim"),
                disagreements);
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
