package docket.cli;

import docket.build.Build;
import docket.build.Project;
import docket.build.Report;
import docket.claims.OntologyReader;
import docket.facts.AnchorCheck;
import docket.facts.AnchorReport;
import docket.facts.AnchorRewrite;
import docket.problem.Failure;
import docket.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docket check}: all of a build's checks without publishing; with the articles also every anchor. */
@Command(
        name = "check",
        description = "Checks the facts as a build does, without publishing; with --articles also their anchors.")
final class CheckCommand implements Callable<Integer> {
    private final Docket docket;
    private final Console console;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Folder of the articles' texts, <source id>.txt: every anchor must stand in its paragraph.")
    private @Nullable Path articles;

    @Option(
            names = "--accept",
            description = "With --articles: write moved paragraphs and changed hashes into the facts files.")
    private boolean accept;

    CheckCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Project project = docket.project();
        Optional<Report> report = Build.check(project, problems);
        if (articles != null) {
            anchors(project, articles, problems);
        } else if (accept) {
            throw Failure.usage("--accept without --articles", "name the folder of the texts with --articles");
        }
        problems.throwIfErrors();
        new ProblemPrinter(console.err()).print(problems.all());
        report.ifPresent(of -> console.err().println("ok: " + BuildCommand.summary(of)));
        return ExitCodes.OK;
    }

    private void anchors(Project project, Path texts, Problems problems) {
        if (!Files.isDirectory(texts)) {
            throw Failure.store(texts.toString(), "no such folder", "name the folder of the texts with --articles");
        }
        List<AnchorReport> reports =
                AnchorCheck.run(project.factsFiles(), OntologyReader.read(project.ontology()), texts, problems);
        reports.forEach(report -> report.lines().forEach(console.out()::println));
        reports.forEach(report -> console.out().println(report.summary()));
        if (accept) {
            reports.stream().filter(AnchorReport::differs).forEach(this::rewrite);
        }
    }

    private void rewrite(AnchorReport report) {
        int places = AnchorRewrite.accept(report);
        console.err()
                .println("rewrote " + places + " places in "
                        + report.source().location().file());
    }
}
