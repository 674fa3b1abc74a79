package docket.cli;

import docket.build.Build;
import docket.build.Report;
import docket.problem.Problems;
import docket.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code docket build}: prints the generation's name on stdout, the rest on stderr. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Turns facts into a validated, resolved, published generation of the store.")
record BuildCommand(Docket docket, Console console) implements Callable<Integer> {

    @Override
    public Integer call() {
        Store store = docket.store();
        console.out().println(build(docket, console, store).generation());
        return ExitCodes.OK;
    }

    /** Builds, telling on stderr what came of it. */
    static Build.Outcome build(Docket docket, Console console, Store store) {
        Problems problems = new Problems();
        Build.Outcome outcome = Build.run(docket.project(), store, problems);
        new ProblemPrinter(console.err()).print(problems.all());
        console.err()
                .println(outcome.report()
                        .map(report -> "built " + outcome.generation() + ": " + summary(report) + ", "
                                + (outcome.manifest().counts().triples()
                                        + outcome.manifest().counts().quads())
                                + " quads, " + outcome.time().toMillis() + " ms")
                        .orElse(outcome.generation() + " is up to date"));
        return outcome;
    }

    static String summary(Report report) {
        return report.sources() + " sources, " + report.things() + " things, " + report.claims() + " claims, "
                + report.conflicts() + " disagreements of which " + report.open() + " open";
    }
}
